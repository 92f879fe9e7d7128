import { byId, make } from './dom.js';
import { drawMessage } from './messages.js';
import { day } from './words.js';

const scroll = byId('scroll');
const list = byId('log');
const toEnd = byId('to-end');
let unseen = 0;
/** Whether the end of the chat is to stay in sight when something changes its height. */
let following = true;

const atEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;

export function scrollToEnd() {
  scroll.scrollTop = scroll.scrollHeight;
  following = true;
  unseen = 0;
  showButton();
}

function showButton() {
  toEnd.hidden = atEnd();
  if (unseen) toEnd.dataset.new = unseen; else delete toEnd.dataset.new;
}

/** Draws the whole chat. */
export function showAll(messages, act) {
  list.replaceChildren();
  for (const message of messages) add(message, act);
  requestAnimationFrame(scrollToEnd);
}

/** Draws a new message, or an old one in its new state. */
export function show(message, act) {
  const follow = following || !message.from.is_bot;
  const old = find(message.message_id);
  if (old) {
    old.replaceWith(drawMessage(message, act));
  } else {
    add(message, act).classList.add('fresh');
    if (!follow) unseen++;
  }
  if (follow) requestAnimationFrame(scrollToEnd); else showButton();
}

export function hide(id) {
  find(id)?.remove();
}

const find = id => list.querySelector(`[data-id="${id}"]`);

function add(message, act) {
  const label = day(message.date);
  const last = [...list.querySelectorAll('.day')].at(-1);
  if (last?.textContent !== label) list.append(make('li', { className: 'day' }, label));
  const item = drawMessage(message, act);
  list.append(item);
  return item;
}

scroll.addEventListener('scroll', () => {
  following = atEnd();
  if (following) unseen = 0;
  showButton();
});
const follow = () => following && scrollToEnd();
new ResizeObserver(follow).observe(scroll);
new ResizeObserver(follow).observe(list);
toEnd.addEventListener('click', scrollToEnd);
