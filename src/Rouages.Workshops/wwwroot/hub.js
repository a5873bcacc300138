// The socket of a room: what it says, and what to do when it is lost and found again.
export function hubOf(room, hear, follow) {
  const { signalR } = globalThis;
  if (!signalR) return null;
  const hub = new signalR.HubConnectionBuilder().withUrl(room.dataset.hub, { transport: signalR.HttpTransportType.WebSockets, skipNegotiation: true })
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: tries => Math.min(4000, 250 * 2 ** tries.previousRetryCount) * (.5 + Math.random()) })
    .configureLogging(signalR.LogLevel.None).build();
  hub.on("Entries", hear);
  hub.on("Presence", ({ here }) => { for (const count of room.querySelectorAll("[data-present]")) count.textContent = here; if (room.leads) room.read(); });
  hub.on("State", ({ away }) => room.say(away ? room.dataset.away : room.dataset.here, away));
  hub.on("Gone", () => location.reload());
  hub.onreconnecting(() => room.say(room.dataset.lost, true));
  hub.onreconnected(follow);
  return hub;
}
