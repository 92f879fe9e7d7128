/** The page's own words, English and Russian. */
const WORDS = {
  people: ['Who are you?', 'Кто вы?'],
  simulated: ['A simulated Telegram: nothing leaves this computer', 'Симулятор Telegram: ничто не покидает этот компьютер'],
  silent: ['has not written yet', 'ещё ничего не писал(а)'],
  newPerson: ['A new person', 'Новый человек'],
  add: ['Add', 'Добавить'],
  choose: ['Choose whom to be', 'Выберите, кем быть'],
  back: ['Back', 'Назад'],
  bot: ['bot', 'бот'],
  language: ['Language', 'Язык'],
  more: ['More', 'Ещё'],
  theme: ['Light or dark theme', 'Светлая или тёмная тема'],
  block: ['Block the bot', 'Заблокировать бота'],
  unblock: ['Unblock the bot', 'Разблокировать бота'],
  reconnecting: ['Connection lost, trying again…', 'Связь потеряна, пробуем снова…'],
  whatCan: ['What can this bot do?', 'Что умеет этот бот?'],
  start: ['Start', 'Запустить'],
  restart: ['Unblock and restart', 'Разблокировать и начать'],
  menu: ['Menu', 'Меню'],
  message: ['Message', 'Сообщение'],
  attach: ['Attach a file', 'Прикрепить файл'],
  send: ['Send', 'Отправить'],
  drop: ['Drop the file here', 'Отпустите файл здесь'],
  notSent: ['The file could not be sent', 'Не удалось отправить файл'],
  toEnd: ['To the newest message', 'К последнему сообщению'],
  ok: ['OK', 'ОК'],
  copied: ['Copied', 'Скопировано'],
  edited: ['edited', 'изменено'],
  today: ['Today', 'Сегодня'],
  yesterday: ['Yesterday', 'Вчера'],
  forwarded: ['Forwarded from', 'Переслано от'],
  typing: ['typing…', 'печатает…'],
  upload_document: ['sending a file…', 'отправляет файл…'],
  upload_photo: ['sending a photo…', 'отправляет фото…'],
  acting: ['busy…', 'занят…'],
  voice: ['Voice message', 'Голосовое сообщение'],
  contact: ['Contact', 'Контакт'],
  location: ['Location', 'Геопозиция'],
  pay: ['Pay', 'Заплатить'],
  receipt: ['Receipt', 'Квитанция'],
  youPaid: ['You paid', 'Вы заплатили'],
  refunded: ['You got back', 'Вам вернули'],
  payTimedOut: ['The bot did not answer in time; nothing was paid', 'Бот не ответил вовремя, оплата не прошла'],
  payClosed: ['This invoice cannot be paid any more', 'Этот счёт больше нельзя оплатить'],
  other: ['Something this page cannot show', 'Этого страница показать не умеет'],
  bytes: ['B', 'Б'],
  kilobytes: ['KB', 'КБ'],
  megabytes: ['MB', 'МБ'],
};

let language = navigator.language.startsWith('ru') ? 'ru' : 'en';

export const currentLanguage = () => language;
export const say = word => WORDS[word][language === 'ru' ? 1 : 0];

/** Says everything on the page anew, in Russian or else in English. */
export function speak(code) {
  language = code === 'ru' ? 'ru' : 'en';
  document.documentElement.lang = language;
  const each = (attribute, change) => document.querySelectorAll(`[data-${attribute}]`).forEach(change);
  each('say', element => { element.textContent = say(element.dataset.say); });
  each('hint', element => { element.placeholder = say(element.dataset.hint); });
  each('label', element => element.setAttribute('aria-label', say(element.dataset.label)));
}

export const clock = seconds =>
  new Date(seconds * 1000).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });

export function day(seconds) {
  const midnight = date => new Date(date).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(Date.now()) - midnight(seconds * 1000)) / 864e5);
  if (days === 0) return say('today');
  if (days === 1) return say('yesterday');
  return new Date(seconds * 1000).toLocaleDateString(language, { day: 'numeric', month: 'long' });
}

export function fileSize(bytes) {
  const power = bytes < 1024 ? 0 : bytes < 1048576 ? 1 : 2;
  const amount = bytes / 1024 ** power;
  const maximumFractionDigits = power > 0 && amount < 100 ? 1 : 0;
  const unit = say(['bytes', 'kilobytes', 'megabytes'][power]);
  return `${amount.toLocaleString(language, { maximumFractionDigits })} ${unit}`;
}
