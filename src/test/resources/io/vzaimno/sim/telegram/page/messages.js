import { copy, make } from './dom.js';
import { format } from './format.js';
import { clock, fileSize, say } from './words.js';

/** Draws a message of the Bot API as a list item. */
export function drawMessage(message, act) {
  const mine = !message.from.is_bot;
  const words = message.text ?? message.caption;
  const bubble = make('div', { className: words ? 'bubble' : 'bubble bare' },
    message.forward_origin && make('div', { className: 'origin' }, `${say('forwarded')} ${message.forward_origin.sender_user_name}`),
    message.reply_to_message && make('span', { className: 'quote' }, summary(message.reply_to_message)),
    message.photo && photo(message.photo.at(-1)),
    message.document && documentCard(message.document),
    other(message),
    words ? make('div', { className: 'text' }, format(words, message.entities ?? message.caption_entities ?? [], act)) : null,
    make('span', { className: 'stamp' }, `${message.edit_date ? say('edited') + ' ' : ''}${clock(message.date)}`));
  const classes = ['message', mine && 'mine', message.edit_date && 'edited'].filter(Boolean).join(' ');
  return make('li', { className: classes, data: { id: message.message_id } }, bubble, keys(message, act));
}

const summary = message => message.text ?? message.caption ?? message.document?.file_name ?? '…';

function photo(size) {
  const address = `/page/files/${size.file_id}`;
  return make('img', { className: 'photo', src: address, width: size.width, height: size.height, alt: '', loading: 'lazy', onclick: () => window.open(address) });
}

function documentCard(file) {
  const kind = (file.file_name?.split('.').at(-1) ?? '').toLowerCase().slice(0, 4);
  return make('a', { className: 'document', href: `/page/files/${file.file_id}`, download: file.file_name ?? '' },
    make('span', { className: 'sheet', data: { kind } }, kind || '?'),
    make('span', {}, make('b', {}, file.file_name ?? ''), make('small', {}, fileSize(file.file_size ?? 0))));
}

function other(message) {
  if (message.text || message.document || message.photo) return null;
  if (message.sticker) return make('div', { className: 'sticker' }, message.sticker.emoji ?? '');
  const word = ['voice', 'contact', 'location'].find(kind => message[kind]) ?? 'other';
  const detail = message.contact?.phone_number ?? (message.voice ? `0:${String(message.voice.duration).padStart(2, '0')}` : '');
  return make('div', { className: 'other' }, `${say(word)} ${detail}`);
}

function keys(message, act) {
  const rows = message.reply_markup?.inline_keyboard;
  return rows?.length ? make('div', { className: 'keys' }, ...rows.map(row => make('div', {}, ...row.map(button => key(message, button, act))))) : null;
}

function key(message, button, act) {
  const look = { data: { style: button.style ?? '' } };
  if (button.url) return make('a', { ...look, href: button.url, target: '_blank', rel: 'noopener noreferrer' }, button.text);
  if (button.copy_text) {
    return make('button', { data: { style: button.style ?? '', copy: '' }, type: 'button', onclick: () => act.copied(copy(button.copy_text.text)) }, button.text);
  }
  return make('button', { ...look, type: 'button', onclick: event => act.press(message, button, event.currentTarget) }, button.text);
}
