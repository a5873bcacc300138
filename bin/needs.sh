# Sourced by the other scripts: installs the Debian packages that are missing when it may, else says which in one sentence.
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DEBIAN_FRONTEND=noninteractive

has() {
  case $1 in
    postgresql) compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb pg_config >/dev/null ;;
    chromium) command -v chromium chromium-browser google-chrome >/dev/null ;;
    nginx) command -v nginx >/dev/null || [ -x /usr/sbin/nginx ] ;;
    # What cards are written with: Chromium draws a box where no font knows a sign.
    fonts-noto-color-emoji) [ -n "$(find /usr/share/fonts -iname '*emoji*' -print -quit 2>/dev/null)" ] ;;
  esac
}

needs() {
  local missing=() name as=()
  command -v dotnet >/dev/null || { echo "The .NET 10 SDK is missing: install it (https://dot.net), then try again." >&2; exit 1; }
  for name in "$@"; do
    has "$name" || missing+=("$name")
    [ "$name" != chromium ] || has fonts-noto-color-emoji || missing+=(fonts-noto-color-emoji)
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  [ "$(id -u)" = 0 ] || as=(sudo -n)
  if ! command -v apt-get >/dev/null || ! "${as[@]}" true 2>/dev/null; then
    echo "Missing: ${missing[*]}. Install it, or run this once as a user who may use apt-get." >&2; exit 1
  fi
  echo "Installing ${missing[*]}…" >&2
  "${as[@]}" apt-get update -qq >/dev/null 2>&1 || true
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null 2>&1 </dev/null || true
  for name in "${missing[@]}"; do has "$name" || { echo "apt-get could not install $name: install it by hand, then try again." >&2; exit 1; }; done
}

# What makes the tests quicker and may be absent: taken when apt-get gives it at once, else done without.
wants() {
  command -v "$1" >/dev/null || [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null || \
    DEBIAN_FRONTEND=noninteractive timeout 120 apt-get install -y -qq --no-install-recommends --no-remove "$1" >/dev/null 2>&1 </dev/null || true
}
