/** The page's own words, in the language of the person one plays. */
const WORDS = {
  en: {
    people: 'Who are you?', simulated: 'A simulated Telegram: nothing leaves this computer', newPerson: 'A new person',
    add: 'Add', back: 'Back', bot: 'bot', language: 'Language', more: 'More', theme: 'Light or dark theme',
    block: 'Block the bot', unblock: 'Unblock the bot', reconnecting: 'Connection lost, trying again…',
    whatCan: 'What can this bot do?', toEnd: 'To the newest message', start: 'Start', restart: 'Unblock and restart',
    menu: 'Menu', message: 'Message', attach: 'Attach a file', send: 'Send', drop: 'Drop the file here', ok: 'OK',
    choose: 'Choose whom to be', copied: 'Copied', edited: 'edited', today: 'Today', yesterday: 'Yesterday',
    forwarded: 'Forwarded from', silent: 'has not written yet', openLink: 'Open this link?',
    typing: 'typing…', upload_document: 'sending a file…', upload_photo: 'sending a photo…', acting: 'busy…',
    voice: 'Voice message', contact: 'Contact', location: 'Location', other: 'Something this page cannot show',
    tooBig: 'The file could not be sent', bytes: ['B', 'KB', 'MB'],
  },
  ru: {
    people: 'Кто вы?', simulated: 'Симулятор Telegram: ничто не покидает этот компьютер', newPerson: 'Новый человек',
    add: 'Добавить', back: 'Назад', bot: 'бот', language: 'Язык', more: 'Ещё', theme: 'Светлая или тёмная тема',
    block: 'Заблокировать бота', unblock: 'Разблокировать бота', reconnecting: 'Связь потеряна, пробуем снова…',
    whatCan: 'Что умеет этот бот?', toEnd: 'К последнему сообщению', start: 'Запустить', restart: 'Разблокировать и начать',
    menu: 'Меню', message: 'Сообщение', attach: 'Прикрепить файл', send: 'Отправить', drop: 'Отпустите файл здесь', ok: 'ОК',
    choose: 'Выберите, кем быть', copied: 'Скопировано', edited: 'изменено', today: 'Сегодня', yesterday: 'Вчера',
    forwarded: 'Переслано от', silent: 'ещё ничего не писал(а)', openLink: 'Открыть ссылку?',
    typing: 'печатает…', upload_document: 'отправляет файл…', upload_photo: 'отправляет фото…', acting: 'занят…',
    voice: 'Голосовое сообщение', contact: 'Контакт', location: 'Геопозиция', other: 'Этого страница показать не умеет',
    tooBig: 'Не удалось отправить файл', bytes: ['Б', 'КБ', 'МБ'],
  },
};

let language = navigator.language.startsWith('ru') ? 'ru' : 'en';

export const currentLanguage = () => language;
export const say = word => WORDS[language][word] ?? WORDS.en[word] ?? word;

/** Says everything on the page anew. */
export function speak(code) {
  language = code === 'ru' ? 'ru' : 'en';
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-say]')) element.textContent = say(element.dataset.say);
  for (const element of document.querySelectorAll('[data-hint]')) element.placeholder = say(element.dataset.hint);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', say(element.dataset.label));
}

export const clock = seconds => new Date(seconds * 1000).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });

export function day(seconds) {
  const date = new Date(seconds * 1000);
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 864e5);
  if (days === 0) return say('today');
  if (days === 1) return say('yesterday');
  return date.toLocaleDateString(language, { day: 'numeric', month: 'long' });
}

export function fileSize(bytes) {
  const power = bytes < 1024 ? 0 : bytes < 1048576 ? 1 : 2;
  const amount = bytes / 1024 ** power;
  return `${amount.toLocaleString(language, { maximumFractionDigits: power && amount < 100 ? 1 : 0 })} ${say('bytes')[power]}`;
}
