// Worker of one questionnaire (its scope is the folder of its pages): when the network is away it gives back the last page seen and what
// that page needs. Only keeping.js asks for it, on a device that holds the personal link and where nobody is signed in.
const scope = new URL(registration.scope).pathname, name = `answers ${scope}`;

addEventListener("install", event => {
  skipWaiting();
  // What is sent while its page goes must not pass through here: it would go with the page.
  event.addRoutes?.({ condition: { requestMethod: "POST" }, source: "network" })?.catch(() => { });
});
addEventListener("activate", event => event.waitUntil(clients.claim()));
addEventListener("fetch", event => {
  const { request } = event, { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(fresh(request, scope));
  else if (pathname === `${scope}feuilles` || pathname.startsWith("/_content/")) event.respondWith(fresh(request, pathname));
});

// The network first. What is not a questionnaire any more (closed, link withdrawn) takes away what was kept.
async function fresh(request, key) {
  try {
    const answer = await fetch(request);
    if (key === scope && !(answer.ok && (await answer.clone().text()).includes("<answer-sheets"))) await caches.delete(name);
    else if (answer.ok && !answer.redirected) await (await caches.open(name)).put(key, answer.clone());
    return answer;
  } catch {
    return await (await caches.open(name)).match(key) ?? Response.error();
  }
}
