# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by flatpak/inside.sh where Flatpak runs (PW_INSIDE=host or desk): builds, installs, bundles, runs and tests the
# Flatpak. PW_DESK is the folder of all that is kept between calls.

manifest=$src/flatpak/$app_id.json
app_branch=stable
app_repo=$PW_DESK/repo

# timed WORDS CMD…: does it, and says how long it took. Without a question how it went (||), all ends where it fails.
timed ()
{
  local words=$1 started status

  shift
  started=$(date +%s%N)
  "$@"
  status=$?
  [ $status = 0 ] || return $status
  say "$words: $(awk "BEGIN { printf \"%.1f\", ($(date +%s%N) - $started) / 1e9 }") s"
}

size_of () { du -sh --apparent-size "$1" | cut -f1; }

# The runtimes of the manifest from Flathub, in the place of a stand-in.
ensure_runtime ()
{
  local name missing=()

  if [ -n "$standin_sources" ]; then
    return
  fi
  if [ "$PW_INSIDE" = desk ] && [ -e "$HOME/.standin" ]; then
    add_flathub || return
    . "$src/flatpak/standin.sh"
    forget_standin
    rm -rf "$PW_DESK"/standin-*
  fi
  for name in org.gnome.Platform org.gnome.Sdk; do
    flatpak info "$name//$runtime_branch" >/dev/null 2>&1 || missing+=("$name//$runtime_branch")
  done
  if [ ${#missing[@]} != 0 ]; then
    add_flathub && quietly "$scratch/runtime.log" flatpak --user install -y --noninteractive flathub "${missing[@]}"
  fi
}

add_flathub () { quietly "$scratch/flathub.log" flatpak --user remote-add --if-not-exists flathub https://dl.flathub.org/repo/flathub.flatpakrepo; }

# The manifest as it is; with the stand-in its sources come from Debian, and where Debian has another version of a module by now,
# that one is taken and said.
build_app ()
{
  local used=$manifest sources=()

  if [ -n "$standin_sources" ]; then
    python3 "$src/flatpak/sources.py" "$manifest" "$standin_sources" "$PW_DESK/sources" "$PW_DESK/manifest.json" || die "the sources of the modules are not complete"
    used=$PW_DESK/manifest.json sources=(--extra-sources="$PW_DESK/sources" --disable-download)
  fi
  mkdir -p "$PW_DESK/state"
  quietly "$PW_DESK/build.log" flatpak-builder --user --force-clean --delete-build-dirs --ccache --disable-rofiles-fuse --state-dir="$PW_DESK/state" "${sources[@]}" \
    --repo="$app_repo" --default-branch=$app_branch --subject="Projectwerk $version" "$PW_DESK/build" "$used"
}

install_app ()
{
  flatpak --user remote-add --if-not-exists --no-gpg-verify projectwerk-dev "$app_repo"
  flatpak --user remote-modify --url="file://$app_repo" projectwerk-dev
  quietly "$scratch/install.log" flatpak --user install -y --noninteractive --or-update --reinstall projectwerk-dev "$app_id//$app_branch"
}

# A bundle names where its runtime comes from; one without that name can be installed where no network is.
bundle_app ()
{
  local address=(--runtime-repo=https://dl.flathub.org/repo/flathub.flatpakrepo)

  [ -z "$standin_sources" ] || address=()
  flatpak build-bundle "${address[@]}" "$app_repo" "$bundle" "$app_id" $app_branch
}

do_chain ()
{
  ensure_runtime || die "the runtime could not be fetched from Flathub; PW_RUNTIME=standin goes without"
  timed "building from sources" build_app || die "the Flatpak could not be built (the whole story is in flatpak/build.log in the cache of flatpak/dev); the next call goes on where this one stopped"
  timed "installing" install_app || die "the Flatpak could not be installed"
  timed "making the bundle" bundle_app || die "the bundle could not be made"
  say "installed: $(size_of "$(flatpak info --show-location "$app_id")"); bundle _build/${bundle##*/}: $(size_of "$bundle")"
}

# A session as a desktop gives it: a screen, and the portals, which speak to the programs in the sandbox.
open_desktop ()
{
  local runtime=$XDG_RUNTIME_DIR

  if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    open_display "${PW_WIDTH:-1280}" "${PW_HEIGHT:-840}"
    export XDG_RUNTIME_DIR=$runtime
    unset GDK_DEBUG
  fi
  if [ "$PW_INSIDE" = desk ]; then
    mkdir -p "$HOME/.config/xdg-desktop-portal"
    printf '[preferred]\ndefault=gtk\n' >"$HOME/.config/xdg-desktop-portal/portals.conf"
    export XDG_CURRENT_DESKTOP=GNOME GSETTINGS_BACKEND=keyfile
    dbus-update-activation-environment DISPLAY LANG TZ HOME XDG_RUNTIME_DIR XDG_CURRENT_DESKTOP XDG_DATA_DIRS GSETTINGS_BACKEND GSK_RENDERER GDK_DISABLE ${FLATPAK_USER_DIR:+FLATPAK_USER_DIR} ${DBUS_SYSTEM_BUS_ADDRESS:+DBUS_SYSTEM_BUS_ADDRESS}
  fi
}

# The installed program; without a display, on a virtual one of which a picture is left.
run_app ()
{
  local process picture=$build/flatpak.png shown=${DISPLAY:-}${WAYLAND_DISPLAY:-}

  flatpak info "$app_id" >/dev/null 2>&1 || die "it is not installed: flatpak/dev flatpak first"
  speak_dutch
  open_desktop
  if [ -n "$shown" ]; then
    flatpak run "$app_id" "$@"
    return
  fi
  flatpak run "$app_id" "$@" </dev/null &
  process=$!
  wait_for_window $process "${PW_WIDTH:-1280}" "${PW_HEIGHT:-840}" || die "the window did not open"
  take_picture "$picture" || die "no picture could be taken"
  say "a picture of the window is in _build/flatpak.png"
  close_window $process
}

run_chain ()
{
  local step=${1:-build} standin_sources= runtime_branch version bundle

  [ $# = 0 ] || shift
  runtime_branch=$(sed -n 's/.*"runtime-version": "\(.*\)".*/\1/p' "$manifest")
  version=$(sed -n "s/^  version: '\(.*\)',/\1/p" "$src/meson.build")
  build=$src/_build
  bundle=$build/projectwerk-$version.flatpak
  mkdir -p "$build"
  make_scratch
  # At a desk there is no system bus, which Flatpak asks for parental control.
  [ "$PW_INSIDE" != desk ] || export DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS
  unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME XDG_CACHE_HOME

  if [ "$step" = standin ]; then
    . "$src/flatpak/standin.sh"
    make_standin "$@"
    return
  fi
  if [ "${PW_RUNTIME:-}" = standin ]; then
    standin_sources=$(echo "$PW_DESK"/standin-*/sources)
  fi
  case $step in
    build) do_chain ;;
    run) run_app "$@" ;;
    exec) [ $# != 0 ] || die "exec what? For example: flatpak/dev flatpak exec flatpak list"; "$@" ;;
    test) . "$src/flatpak/office.sh"; test_office "$@" ;;
    *) die "flatpak/dev flatpak build, run, test or exec CMD…, not $step" ;;
  esac
}
