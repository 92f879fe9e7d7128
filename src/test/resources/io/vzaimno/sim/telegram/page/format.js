import { copy, make } from './dom.js';

const ELEMENTS = { bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', blockquote: 'blockquote' };
const SAFE_ADDRESS = /^(https?|mailto|tg):/i;

/** Draws text with the entities of the Bot API; offsets are UTF-16 units, as in JavaScript's strings. */
export function format(text, entities, act) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return stretch(text, 0, text.length, sorted, act);
}

function stretch(text, from, to, entities, act) {
  const parts = document.createDocumentFragment();
  let at = from;
  while (entities.length && entities[0].offset < to) {
    const entity = entities.shift();
    if (entity.offset < at) continue;
    parts.append(text.slice(at, entity.offset));
    const end = Math.min(entity.offset + entity.length, to);
    const inner = stretch(text, entity.offset, end, entities, act);
    parts.append(wrap(entity, text.slice(entity.offset, end), inner, act));
    at = end;
  }
  parts.append(text.slice(at, to));
  return parts;
}

function wrap(entity, text, inner, act) {
  switch (entity.type) {
    case 'bold': case 'italic': case 'underline': case 'strikethrough': case 'blockquote':
      return make(ELEMENTS[entity.type], {}, inner);
    case 'code': case 'pre':
      return make(entity.type, { onclick: () => act.copied(copy(text)) }, inner);
    case 'expandable_blockquote':
      return folded(text, inner);
    case 'spoiler':
      return make('span', { className: 'spoiler', onclick: event => event.currentTarget.classList.add('seen') }, inner);
    case 'text_link':
      return link(entity.url, inner);
    case 'url':
      return link(/^https?:/i.test(text) ? text : `https://${text}`, inner);
    case 'email':
      return link(`mailto:${text}`, inner);
    case 'mention':
      return link(`https://t.me/${text.slice(1)}`, inner);
    case 'bot_command':
      return make('button', { type: 'button', className: 'link', onclick: () => act.type(text) }, inner);
    case 'hashtag':
      return make('span', { className: 'link' }, inner);
    default:
      return inner;
  }
}

function folded(text, inner) {
  const long = text.split('\n').length > 3 || text.length > 160;
  const unfold = event => event.currentTarget.classList.remove('folded');
  return make('blockquote', { className: long ? 'folded' : '', onclick: unfold }, inner);
}

function link(address, inner) {
  if (!SAFE_ADDRESS.test(address)) return inner;
  return make('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, inner);
}
