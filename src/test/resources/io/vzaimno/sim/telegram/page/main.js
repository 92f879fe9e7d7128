import { isBlocked, isFresh, openChat, send, sendFiles, setBlocked, setLanguage } from './chat.js';
import { byId } from './dom.js';
import { showPeople, userOfPage } from './people.js';
import { currentLanguage, speak } from './words.js';

const text = byId('text');
const user = userOfPage();

document.body.dataset.place = user ? 'chat' : 'people';
speak(currentLanguage());
setTheme(localStorage.getItem('theme'));
if (user) openChat(user); else showPeople();

byId('entry').addEventListener('submit', event => {
  event.preventDefault();
  send(text.value);
  text.value = '';
  grow();
});

text.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    byId('entry').requestSubmit();
  }
});
text.addEventListener('input', grow);

function grow() {
  text.style.height = 'auto';
  text.style.height = `${text.scrollHeight}px`;
}

byId('start').addEventListener('click', async () => {
  if (isBlocked()) await setBlocked(false);
  if (isFresh()) await send('/start');
});

byId('attach').addEventListener('click', () => byId('file').click());
byId('file').addEventListener('change', async event => {
  await attach(event.target.files);
  event.target.value = '';
});

async function attach(files) {
  const caption = text.value;
  text.value = '';
  grow();
  await sendFiles([...files], caption);
}

const chat = byId('chat');
const drop = byId('drop');
let inside = 0;
chat.addEventListener('dragenter', () => { inside++; drop.hidden = false; });
chat.addEventListener('dragleave', () => { inside--; drop.hidden = inside <= 0; });
chat.addEventListener('dragover', event => event.preventDefault());
chat.addEventListener('drop', event => {
  event.preventDefault();
  inside = 0;
  drop.hidden = true;
  if (event.dataTransfer.files.length) attach(event.dataTransfer.files);
});

for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => setLanguage(button.dataset.language));
}

popup(byId('more'), byId('more-menu'));
popup(byId('menu'), byId('commands'));
byId('block').addEventListener('click', () => setBlocked(!isBlocked()));
byId('theme').addEventListener('click', () => {
  const usual = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  setTheme((document.documentElement.dataset.theme ?? usual) === 'dark' ? 'light' : 'dark');
});

function setTheme(theme) {
  if (!theme) return;
  document.documentElement.dataset.theme = theme;
  localStorage.setItem('theme', theme);
}

function popup(button, menu) {
  const set = open => {
    menu.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener('click', event => {
    event.stopPropagation();
    set(menu.hidden);
  });
  document.addEventListener('click', () => set(false));
  document.addEventListener('keydown', event => event.key === 'Escape' && set(false));
}
