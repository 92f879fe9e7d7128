import { byId, make, post } from './dom.js';
import { clock, currentLanguage, day, say } from './words.js';

export const userOfPage = () => Number(location.pathname.match(/^\/chat\/(\d+)$/)?.[1] ?? 0);

const nameOf = user => [user.first_name, user.last_name].filter(Boolean).join(' ');

/** Draws the list of people again, with what was said last; while nobody answers, it stays as it is. */
export async function showPeople() {
  const answer = await fetch('/page/people').catch(() => null);
  if (!answer?.ok) return;
  const people = await answer.json();
  byId('people-list').replaceChildren(...people.map(person));
}

function person({ user, date, preview }) {
  const name = nameOf(user);
  const initial = [...name][0]?.toUpperCase() ?? '?';
  const link = make('a', { className: 'person', href: `/chat/${user.id}` },
    make('span', { className: `face face-${user.id % 6}`, 'aria-hidden': 'true' }, initial),
    make('span', { className: 'words' },
      make('span', { className: 'top' }, make('b', {}, name), date && make('time', {}, when(date))),
      make('div', { className: 'preview' }, preview ?? say('silent'))));
  if (user.id === userOfPage()) link.setAttribute('aria-current', 'page');
  return link;
}

const when = date => (day(date) === say('today') ? clock(date) : day(date));

byId('new-person').addEventListener('submit', async event => {
  event.preventDefault();
  const name = event.target.elements.name.value;
  const { id } = await post('/page/people', { name, language: currentLanguage() });
  location.assign(`/chat/${id}`);
});
