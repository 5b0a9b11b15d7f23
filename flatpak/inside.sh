# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by flatpak/dev where the tools are (PW_INSIDE=root, chroot, copy or host). PW_SRC is the source,
# PW_HOME the home folder of development: never the user's own store. PW_ROOT names a root other than Debian 13's,
# which has build directories of its own: to go from one to the other builds nothing again.

src=$PW_SRC
build=$src/_build${PW_ROOT:+-$PW_ROOT}
test_build=$build-test
prefix=/usr
scratch=
screen=

# A changed place or toolchain makes a build directory worthless.
build_stamp="$PW_INSIDE $src $(cc -dumpfullversion 2>/dev/null) $(pkg-config --modversion gtk4 2>/dev/null) $(meson --version 2>/dev/null)" || true

for place in /usr/lib/ccache /usr/lib64/ccache; do
  if [ -d $place ]; then
    export PATH=$place:$PATH CCACHE_DIR=${CCACHE_DIR:-$PW_HOME/.ccache}
  fi
done
if [ -z "${XDG_DATA_HOME:-}" ]; then
  export XDG_DATA_HOME=$PW_HOME/.local/share
fi
export XDG_CONFIG_HOME=$PW_HOME/.config XDG_STATE_HOME=$PW_HOME/.local/state XDG_CACHE_HOME=$PW_HOME/.cache

clean_up ()
{
  local job

  for job in $(jobs -p); do
    kill "$job" 2>/dev/null || true
  done
  # The screen takes its lock file along when it gets the time.
  [ -z "$screen" ] || wait "$screen" 2>/dev/null || true
  [ -z "$scratch" ] || rm -rf "$scratch"
}

make_scratch ()
{
  scratch=$(mktemp -d "${TMPDIR:-/tmp}/projectwerk.XXXXXX")
  trap clean_up EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

speak_dutch ()
{
  export LANG=${PW_LANG:-nl_BE.UTF-8} TZ=${TZ:-Europe/Brussels}
  unset LC_ALL LANGUAGE
}

# quietly LOG CMD…: the output goes to the log, and is shown when CMD fails
quietly ()
{
  local log=$1

  shift
  "$@" >"$log" 2>&1 </dev/null || { tail -60 "$log" >&2; return 1; }
}

# configure DIR OPTION…
configure ()
{
  local dir=$1

  shift
  mkdir -p "$dir"
  if [ "$(cat "$dir/.dev" 2>/dev/null)" != "$build_stamp $*" ]; then
    say "configuring ${dir##*/}"
    find "$dir" -mindepth 1 -maxdepth 1 ! -name .lock -exec rm -rf {} +
    quietly "$dir.log" meson setup "$dir" "$src" --prefix=$prefix --libdir=lib "$@" || { rm -f "$dir.log"; return 1; }
    rm -f "$dir.log"
    printf '%s\n' "$build_stamp $*" >"$dir/.dev"
  fi
}

# Builds when needed, and installs under install in the build directory, where everything is found as in a real system.
build_and_install ()
{
  local installed=$build/install$prefix

  mkdir -p "$build"
  exec 6>"$build/.lock"
  flock 6
  configure "$build" || die "the build could not be configured"
  if ! ninja -C "$build" -n 2>/dev/null | grep -q 'no work to do' || [ ! -e "$build/.installed" ]; then
    say "building"
    rm -f "$build/.installed"
    quietly "$build/dev-build.log" ninja -C "$build" || die "the build failed"
    rm -rf "$build/install"
    DESTDIR=$build/install quietly "$build/dev-install.log" meson install -C "$build" --no-rebuild || die "the installation in ${build##*/}/install failed"
    [ ! -d "$installed/share/glib-2.0/schemas" ] || glib-compile-schemas "$installed/share/glib-2.0/schemas"
    touch "$build/.installed"
  fi
  exec 6>&-
  export PATH=$installed/bin:$PATH XDG_DATA_DIRS=$installed/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share} PW_LOCALEDIR=$installed/share/locale
}

# open_display WIDTH HEIGHT: a virtual screen, in DISPLAY
open_display ()
{
  local number fifo=$scratch/display

  command -v Xvfb >/dev/null || die "there is no display, and no Xvfb to make one"
  mkfifo "$fifo"
  # The numbered file descriptor tells the free display that Xvfb took.
  Xvfb -displayfd 5 -screen 0 "$1x$2x24" -nolisten tcp -noreset 5>"$fifo" >/dev/null 2>"$scratch/xvfb.log" 6>&- &
  screen=$!
  read -r -t 30 number <"$fifo" || { cat "$scratch/xvfb.log" >&2; die "Xvfb does not start"; }
  rm -f "$fifo"
  export DISPLAY=:$number XDG_RUNTIME_DIR=$scratch GSK_RENDERER=${GSK_RENDERER:-cairo} GDK_DEBUG=${GDK_DEBUG:-no-portals} GDK_DISABLE=gl,vulkan GDK_BACKEND=x11
  unset WAYLAND_DISPLAY
}

# How the window looks on a screen without a desktop: the font and the settings that one would give, and no frame.
dress_window ()
{
  export XDG_CONFIG_HOME=$scratch/config GSETTINGS_BACKEND=memory
  mkdir -p "$XDG_CONFIG_HOME/gtk-4.0"
  cat >"$XDG_CONFIG_HOME/gtk-4.0/settings.ini" <<'END'
[Settings]
gtk-font-name=Inter 11
gtk-enable-animations=false
gtk-cursor-blink=false
END
  echo 'window.solid-csd { padding: 0; border: none; box-shadow: none; }' >"$XDG_CONFIG_HOME/gtk-4.0/gtk.css"
  # Text size is a resource of the screen, which GTK takes before its settings file.
  xprop -root -f RESOURCE_MANAGER 8s -set RESOURCE_MANAGER "Xft.dpi: $(awk "BEGIN { print int (96 * ${PW_TEXT_SCALE:-1}) }")"
  [ -z "${PW_DARK:-}" ] || export ADW_DEBUG_COLOR_SCHEME=prefer-dark
  [ -z "${PW_CONTRAST:-}" ] || export ADW_DEBUG_HIGH_CONTRAST=1
}

# The window of the process, once it is on the screen.
wait_for_window ()
{
  local process=$1 window

  for _ in $(seq 300); do
    kill -0 "$process" 2>/dev/null || return 1
    window=$(xdotool search --onlyvisible --name . 2>/dev/null | tail -1) || true
    if [ -n "$window" ]; then
      xdotool windowmove "$window" 0 0 windowsize "$window" "$2" "$3" 2>/dev/null || true
      return 0
    fi
    sleep 0.1
  done
  return 1
}

# take_picture FILE: waits until the screen stands still
take_picture ()
{
  local before= now

  for _ in $(seq 40); do
    import -silent -window root "$scratch/picture.png" 2>/dev/null || return 1
    now=$(identify -format '%# %k' "$scratch/picture.png")
    # One colour: nothing is drawn yet.
    if [ "$now" = "$before" ] && [ "${now##* }" != 1 ]; then
      break
    fi
    before=$now
    sleep 0.4
  done
  cp "$scratch/picture.png" "$1"
}

# make_demo FILE: the demo office, when it is not there yet
make_demo ()
{
  if [ ! -e "$1" ]; then
    mkdir -p "${1%/*}"
    say "making the demo office"
    projectwerk --store "$1" demo </dev/null >"$scratch/demo.log" 2>&1 || { cat "$scratch/demo.log" >&2; rm -f "$1"; die "the demo office could not be made"; }
  fi
}

# A session bus of our own, where there is none to share.
open_bus ()
{
  [ -z "${DBUS_SESSION_BUS_ADDRESS:-}" ] || return 0
  dbus-daemon --session --nofork --nopidfile --address="unix:path=$scratch/bus" >/dev/null 2>&1 6>&- &
  for _ in $(seq 100); do
    [ ! -S "$scratch/bus" ] || break
    sleep 0.05
  done
  export DBUS_SESSION_BUS_ADDRESS=unix:path=$scratch/bus
}

# Asks the program to stop, as a person would.
close_window ()
{
  xdotool search --onlyvisible --name . windowfocus key ctrl+q 2>/dev/null || true
  for _ in $(seq 30); do
    kill -0 "$1" 2>/dev/null || return 0
    sleep 0.1
  done
}

do_run ()
{
  local store demo= fresh= args=() picture=$build/projectwerk.png process status=0

  while [ $# != 0 ]; do
    case $1 in
      --demo) demo=1 ;;
      --fresh) fresh=1 ;;
      *) args+=("$1") ;;
    esac
    shift
  done
  build_and_install
  make_scratch
  speak_dutch
  if [ -n "$demo" ]; then
    store=$XDG_DATA_HOME/projectwerk/demo/projectwerk.db
    [ -z "$fresh" ] || rm -rf "${store%/*}"
    make_demo "$store"
    args=(--store "$store" "${args[@]}")
  fi
  if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    open_bus
    projectwerk "${args[@]}"
    return
  fi

  say "there is no display: opening a virtual one"
  open_display "${PW_WIDTH:-1280}" "${PW_HEIGHT:-840}"
  dress_window
  unset DBUS_SESSION_BUS_ADDRESS
  open_bus
  projectwerk "${args[@]}" </dev/null &
  process=$!
  wait_for_window $process "${PW_WIDTH:-1280}" "${PW_HEIGHT:-840}" || die "the window did not open"
  take_picture "$picture" || die "no picture could be taken"
  say "a picture of the window is in ${build##*/}/projectwerk.png"
  if [ -t 0 ]; then
    say "the window stays open on the virtual display until Ctrl+C"
    wait $process || status=$?
  else
    close_window $process
  fi
  return $status
}

do_screenshot ()
{
  local page= file process args=() width=${PW_WIDTH:-1280} height=${PW_HEIGHT:-840}

  case $# in
    1) file=$1 ;;
    2) page=$1 file=$2 ;;
    *) die "screenshot [PAGE] FILE.png" ;;
  esac
  case $file in
    *.png) ;;
    *) die "the file is a .png, not $file" ;;
  esac
  build_and_install
  make_scratch
  speak_dutch
  open_display "$width" "$height"
  dress_window
  unset DBUS_SESSION_BUS_ADDRESS
  open_bus
  export XDG_DATA_HOME=$scratch/data
  make_demo "$scratch/data/projectwerk/projectwerk.db"
  args=(--store "$scratch/data/projectwerk/projectwerk.db")
  [ -z "$page" ] || args+=(--page "$page")
  projectwerk "${args[@]}" </dev/null >"$scratch/window.log" 2>&1 &
  process=$!
  wait_for_window $process "$width" "$height" || { cat "$scratch/window.log" >&2; die "the window did not open"; }
  take_picture "$file" || die "no picture could be taken"
  grep -E 'WARNING|CRITICAL' "$scratch/window.log" >&2 || true
  say "$file"
}

do_exec ()
{
  build_and_install
  speak_dutch
  exec "$@"
}

do_shell ()
{
  build_and_install
  speak_dutch
  say "projectwerk is on the PATH; exit leaves"
  exec bash
}

do_words ()
{
  "$src/po/refresh"
}

do_test ()
{
  . "$src/flatpak/test.sh"
  run_tests "$@"
}

do_peers ()
{
  build_and_install
  quietly "$build/dev-build.log" ninja -C "$build" tests/peers/make-store || die "make-store could not be built"
  make_scratch
  speak_dutch
  open_display 1300 900
  dress_window
  unset DBUS_SESSION_BUS_ADDRESS
  open_bus
  python3 -B "$src/tests/peers/side-by-side.py" "$(command -v projectwerk)" "$build/tests/peers/make-store" "$scratch" "$@"
  cp "$scratch"/*.png "$build/"
  say "what stood on the screen after the edits is in ${build##*/}/N.db.png and N.planner.png"
}

do_flatpak ()
{
  . "$src/flatpak/chain.sh"
  run_chain "$@"
}
