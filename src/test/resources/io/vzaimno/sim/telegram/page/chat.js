import { byId, make, post } from './dom.js';
import { hide, scrollToEnd, show, showAll } from './log.js';
import { showPeople } from './people.js';
import { say, speak } from './words.js';

const EFFECTS = {
  '5104841245755180586': '🔥', '5107584321108051014': '👍', '5104858069142078462': '👎',
  '5159385139981059251': '❤️', '5046509860389126442': '🎉', '5046589136895476101': '💩',
};

let base = '';
let state = {};
const act = {
  type: text => send(text),
  press,
  pay,
  isPaid: message => state.receipts.includes(message.message_id),
  copied: done => done.then(() => toast(say('copied'))),
};

/** Opens the chat of a person and keeps it up to date. */
export function openChat(user) {
  base = `/page/chat/${user}`;
  byId('chat').hidden = false;
  byId('nobody').hidden = true;
  const events = new EventSource(`${base}/events`);
  events.onopen = () => { byId('banner').hidden = true; };
  events.onerror = () => { byId('banner').hidden = false; };
  const on = (name, hear) => events.addEventListener(name, event => hear(JSON.parse(event.data)));
  on('state', showState);
  on('message', heard);
  on('deleted', gone => hide(gone.message_id));
  on('answer', answered);
  on('paid', paid);
  on('action', acting);
  on('keyboard', keyboard => { state.keyboard = keyboard.keyboard ? keyboard : {}; showKeyboard(); });
  on('standing', standing => { state.blocked = standing.blocked; showStanding(); });
}

function showState(now) {
  state = now;
  speak(now.user.language_code);
  document.title = now.bot.first_name;
  byId('bot-name').textContent = now.bot.first_name;
  byId('description').textContent = now.description;
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === now.user.language_code));
  }
  showAll(now.messages, act);
  showStanding();
  showMenu();
  showPeople();
}

function heard(message) {
  if (message.from.is_bot) calm();
  const place = state.messages.findIndex(old => old.message_id === message.message_id);
  const known = place >= 0;
  if (known) state.messages[place] = message; else state.messages.push(message);
  show(message, act);
  if (!known && EFFECTS[message.effect_id]) burst(EFFECTS[message.effect_id]);
  showStanding();
  showPeople();
}

function showStanding() {
  const empty = state.messages.length === 0;
  byId('welcome').hidden = !empty;
  byId('start').hidden = !empty && !state.blocked;
  byId('entry').hidden = empty || state.blocked;
  byId('start').dataset.say = state.blocked ? 'restart' : 'start';
  byId('start').textContent = say(byId('start').dataset.say);
  byId('block').dataset.say = state.blocked ? 'unblock' : 'block';
  byId('block').textContent = say(byId('block').dataset.say);
  showKeyboard();
}

function showKeyboard() {
  const rows = state.keyboard.keyboard ?? [];
  byId('keyboard').hidden = rows.length === 0 || state.blocked;
  byId('keyboard').replaceChildren(...rows.map(row => make('div', {}, ...row.map(button => {
    const text = typeof button === 'string' ? button : button.text;
    return make('button', { type: 'button', onclick: () => send(text) }, text);
  }))));
}

function showMenu() {
  byId('menu').hidden = state.menu.length === 0;
  byId('commands').replaceChildren(...state.menu.map(({ command, description }) => {
    const onclick = () => send(`/${command}`);
    return make('button', { type: 'button', role: 'menuitem', onclick },
      make('b', {}, `/${command}`), make('span', {}, description));
  }));
}

export async function send(text) {
  if (!text.trim()) return;
  await post(`${base}/text`, { text: text.trim() });
  scrollToEnd();
}

export async function sendFiles(files, caption) {
  const form = new FormData();
  form.append('caption', caption);
  for (const file of files) form.append('file', file, file.name);
  try {
    await post(`${base}/file`, form);
  } catch {
    toast(say('notSent'));
  }
}

export const isFresh = () => state.messages?.length === 0;
export const isBlocked = () => Boolean(state.blocked);
export const setLanguage = language => post(`${base}/language`, { language });
export const setBlocked = blocked => post(`${base}/block`, { blocked });

async function press(message, data, element) {
  element.classList.add('waiting');
  setTimeout(() => element.classList.remove('waiting'), 15000);
  await post(`${base}/press`, { message_id: message.message_id, data });
}

async function pay(message, element) {
  element.classList.add('waiting');
  const { error, word } = await post(`${base}/pay`, { message_id: message.message_id });
  element.classList.remove('waiting');
  if (error || word) toast(error ?? say(word));
}

/** The button of an invoice that only one can pay becomes a receipt. */
function paid({ message_id }) {
  state.receipts.push(message_id);
  const message = state.messages.find(known => known.message_id === message_id);
  if (message) show(message, act);
}

function answered(answer) {
  document.querySelectorAll('.keys .waiting:not([data-pay])').forEach(button => button.classList.remove('waiting'));
  if (answer.url) window.open(answer.url, '_blank', 'noopener');
  if (!answer.text) return;
  if (answer.show_alert) {
    byId('alert-text').textContent = answer.text;
    byId('alert').showModal();
  } else {
    toast(answer.text);
  }
}

let calmTimer = 0;

function acting({ action }) {
  const known = ['typing', 'upload_document', 'upload_photo'].includes(action) ? action : 'acting';
  byId('subtitle').textContent = say(known);
  byId('subtitle').classList.add('busy');
  clearTimeout(calmTimer);
  calmTimer = setTimeout(calm, 5000);
}

function calm() {
  byId('subtitle').textContent = say('bot');
  byId('subtitle').classList.remove('busy');
}

let toastTimer = 0;

export function toast(text) {
  byId('toast').textContent = text;
  byId('toast').hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { byId('toast').hidden = true; }, 3500);
}

function burst(emoji) {
  const onanimationend = event => event.target.remove();
  byId('chat').append(make('span', { className: 'burst', 'aria-hidden': 'true', onanimationend }, emoji));
}
