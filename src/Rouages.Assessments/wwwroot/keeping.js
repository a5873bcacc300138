// What lets a questionnaire be reloaded without network, and what takes it off the device again.

// The first page was here before the worker: it is kept by hand, with its sheets and what it loaded.
export async function keep(base) {
  if (!("serviceWorker" in navigator)) return;
  const scope = `${base}/`;
  await navigator.serviceWorker.register(`${scope}hors-ligne.js`, { scope });
  await navigator.serviceWorker.ready;
  const cache = await caches.open(`answers ${scope}`);
  if (await cache.match(scope)) return;
  await cache.put(scope, await fetch(location.href));
  const loaded = performance.getEntriesByType("resource").map(entry => new URL(entry.name).pathname).filter(path => path.startsWith("/_content/"));
  await cache.addAll([`${scope}feuilles`, ...new Set(loaded)]);
}

const bare = path => path.replace(/^\/en\//, "/");

// On the pages around: the beginning, the closing, a link that opens nothing any more. In whatever language it was kept.
export async function forget() {
  const here = bare(`${location.pathname}/`), scopes = (await navigator.serviceWorker?.getRegistrations() ?? []);
  for (const registration of scopes) {
    const scope = new URL(registration.scope).pathname;
    if (!here.startsWith(bare(scope))) continue;
    await registration.unregister();
    await caches.delete(`answers ${scope}`);
  }
}
