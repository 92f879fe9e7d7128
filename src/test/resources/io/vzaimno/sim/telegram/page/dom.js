/** Makes an element with properties and children; text never becomes markup. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'data') Object.assign(element.dataset, value);
    else if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child));
  return element;
}

export const byId = id => document.getElementById(id);

export async function post(path, body) {
  const form = body instanceof FormData;
  const response = await fetch(path, {
    method: 'POST',
    body: form ? body : JSON.stringify(body),
    headers: form ? {} : { 'Content-Type': 'application/json' },
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = make('textarea', { value: text });
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}
