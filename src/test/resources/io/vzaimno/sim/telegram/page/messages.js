import { copy, make } from './dom.js';
import { format } from './format.js';
import { clock, fileSize, say } from './words.js';

/** Draws a message of the Bot API as a list item. */
export function drawMessage(message, act) {
  if (message.successful_payment || message.refunded_payment) return serviceLine(message);
  const words = message.text ?? message.caption;
  const entities = message.entities ?? message.caption_entities ?? [];
  const classes = ['message', !message.from.is_bot && 'mine', message.edit_date && 'edited'];
  return make('li', { className: classes.filter(Boolean).join(' '), data: { id: message.message_id } },
    make('div', { className: words ? 'bubble' : 'bubble bare' },
      message.forward_origin && origin(message.forward_origin),
      message.reply_to_message && make('span', { className: 'quote' }, summary(message.reply_to_message)),
      message.photo && photo(message.photo.at(-1)),
      message.document && documentCard(message.document),
      message.invoice && invoiceCard(message.invoice),
      wordless(message),
      words && make('div', { className: 'text' }, format(words, entities, act)),
      make('span', { className: 'stamp' }, stamp(message))),
    keys(message, act));
}

function serviceLine({ message_id, successful_payment, refunded_payment }) {
  const { total_amount } = successful_payment ?? refunded_payment;
  const words = `${say(successful_payment ? 'youPaid' : 'refunded')} ⭐ ${total_amount}`;
  return make('li', { className: 'service', data: { id: message_id } }, words);
}

const stamp = message => (message.edit_date ? `${say('edited')} ` : '') + clock(message.date);

const summary = message => message.text ?? message.caption ?? message.invoice?.title ?? message.document?.file_name ?? '…';

const origin = author =>
  make('div', { className: 'origin' }, `${say('forwarded')} ${author.sender_user_name}`);

function photo({ file_id, width, height }) {
  const src = `/page/files/${file_id}`;
  return make('img', { className: 'photo', src, width, height, alt: '', onclick: () => window.open(src) });
}

function documentCard({ file_id, file_name = '', file_size = 0 }) {
  const kind = (file_name.split('.').at(-1) ?? '').toLowerCase().slice(0, 4);
  return make('a', { className: 'document', href: `/page/files/${file_id}`, download: file_name },
    make('span', { className: 'sheet', data: { kind } }, kind || '?'),
    make('span', {}, make('b', {}, file_name), make('small', {}, fileSize(file_size))));
}

function invoiceCard({ title, description }) {
  return make('div', { className: 'invoice' }, make('b', {}, title), make('p', {}, description));
}

/** What has neither words nor a file of its own to show. */
function wordless(message) {
  if (message.text || message.document || message.photo || message.invoice) return null;
  if (message.sticker) return make('div', { className: 'sticker' }, message.sticker.emoji ?? '');
  const kind = ['voice', 'contact', 'location'].find(name => message[name]) ?? 'other';
  const length = message.voice && `0:${String(message.voice.duration).padStart(2, '0')}`;
  return make('div', { className: 'other' }, `${say(kind)} ${message.contact?.phone_number ?? length ?? ''}`);
}

function keys(message, act) {
  const rows = message.reply_markup?.inline_keyboard ?? (message.invoice ? [[{ pay: true }]] : []);
  const drawn = rows.map(row => make('div', {}, ...row.map(button => key(message, button, act))));
  return drawn.length ? make('div', { className: 'keys' }, ...drawn) : null;
}

function key(message, button, act) {
  const { text, url, copy_text, callback_data, pay, style = '' } = button;
  if (pay) return payKey(message, button, act);
  if (url) return make('a', { data: { style }, href: url, target: '_blank', rel: 'noopener noreferrer' }, text);
  const onclick = copy_text
    ? () => act.copied(copy(copy_text.text))
    : event => act.press(message, callback_data, event.currentTarget);
  return make('button', { type: 'button', data: copy_text ? { style, copy: '' } : { style }, onclick }, text);
}

function payKey(message, { text, style = '' }, act) {
  const paid = act.isPaid(message);
  const words = paid ? say('receipt') : text ?? `${say('pay')} ⭐ ${message.invoice.total_amount}`;
  const onclick = event => act.pay(message, event.currentTarget);
  return make('button', { type: 'button', data: { style, pay: '' }, disabled: paid, onclick }, words);
}
