import { byId, make, post } from './dom.js';
import { clock, currentLanguage, day, say } from './words.js';

export const userOfPage = () => Number(location.pathname.match(/^\/chat\/(\d+)$/)?.[1] ?? 0);

export const nameOf = user => [user.first_name, user.last_name].filter(Boolean).join(' ');

/** Draws the list of people again, with what was said last. */
export async function showPeople() {
  const people = await (await fetch('/page/people')).json();
  byId('people-list').replaceChildren(...people.map(person));
}

function person({ user, date, preview }) {
  const link = make('a', { className: 'person', href: `/chat/${user.id}` },
    make('span', { className: `face face-${user.id % 6}`, 'aria-hidden': 'true' }, [...nameOf(user)][0]?.toUpperCase() ?? '?'),
    make('span', { className: 'words' },
      make('span', { className: 'top' }, make('b', {}, nameOf(user)), date ? make('time', {}, day(date) === say('today') ? clock(date) : day(date)) : null),
      make('div', { className: 'preview' }, preview ?? say('silent'))));
  if (user.id === userOfPage()) link.setAttribute('aria-current', 'page');
  return link;
}

byId('new-person').addEventListener('submit', async event => {
  event.preventDefault();
  const { id } = await post('/page/people', { name: event.target.elements.name.value, language: currentLanguage() });
  location.assign(`/chat/${id}`);
});
