# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by flatpak/dev: where Flatpak runs. On this machine when it has Flatpak and the runtime, or can get it; else on
# a "desk": a Debian root with Flatpak and without compiler, with a stand-in for the runtime when that cannot be had.

runtime_branch=$(sed -n 's/.*"runtime-version": "\(.*\)".*/\1/p' "$here/$app_id.json")
desk=$cache/flatpak

# The room that every step takes at most, in MB: measured, and rounded up by a quarter; of the real runtimes it is a guess.
desk_mb=1100 platform_mb=1000 sdk_mb=2400 export_mb=2300 build_mb=2200 runtime_mb=4000

machine_has_flatpak ()
{
  command -v flatpak >/dev/null && command -v flatpak-builder >/dev/null && command -v ostree >/dev/null
}

machine_has_runtime ()
{
  flatpak info "org.gnome.Platform//$runtime_branch" >/dev/null 2>&1 && flatpak info "org.gnome.Sdk//$runtime_branch" >/dev/null 2>&1
}

# The public runtimes, by the address in their own description.
reaches_flathub ()
{
  case ${PW_RUNTIME:-auto} in
    standin) false ;;
    real) true ;;
    *) timeout 8 bash -c '</dev/tcp/dl.flathub.org/443' 2>/dev/null ;;
  esac
}

desk_has_runtime ()
{
  [ -e "$desk/home/.local/share/flatpak/runtime/org.gnome.Sdk/$(uname -m)/$runtime_branch/active" ] && [ ! -e "$desk/home/.standin" ]
}

# Says before anything starts when what is still to be made, MB of it, finds no room.
ensure_room ()
{
  [ "$(free_mb "$cache")" -ge "$1" ] \
    || die "no room: $cache has $(free_mb "$cache") MB free, and what is still to be made takes $1 MB (PW_CACHE=DIR for another place)"
}

# What is still to be made for a desk, in MB.
count_desk_mb ()
{
  local need=$build_mb

  is_made "$desk_root" || need=$((need + desk_mb))
  if [ "$PW_RUNTIME" = real ]; then
    desk_has_runtime || need=$((need + runtime_mb))
  elif ! is_made "$desk/$standin"; then
    need=$((need + export_mb))
    is_made "$platform_root" || need=$((need + platform_mb))
    is_made "$sdk_root" || need=$((need + sdk_mb))
  fi
  echo $need
}

is_made () { [ -e "$1/.ready" ]; }

# The stand-in: two roots of the newest Debian, turned into org.gnome.Platform and org.gnome.Sdk. The key of a root tells its content.
choose_standin ()
{
  use_root platform forky $platform_mb packages.platform
  platform_root=$root
  use_root sdk forky $sdk_mb packages.platform packages.sdk
  sdk_root=$root
  standin=standin-$(printf '%s\n' v1 "$runtime_branch" "$platform_root" "$sdk_root" | sed 's,.*/,,' | sha256sum | cut -c1-12)
}

ensure_standin ()
{
  ! is_made "$desk/$standin" || return 0
  say "making a stand-in for the runtime org.gnome.Platform $runtime_branch from Debian's packages"
  use_root platform forky $platform_mb packages.platform
  ensure_root
  use_root sdk forky $sdk_mb packages.platform packages.sdk
  ensure_root
  enter_desk standin "$platform_root" "$sdk_root" "$standin" || die "the stand-in for the runtime could not be made"
  # The runtimes hold all of it now.
  rm -rf "$platform_root" "$sdk_root"
}

# Flatpak makes namespaces of its own, for which it needs the whole /proc. Asked before anything is made.
ensure_namespaces ()
{
  if ! bwrap --ro-bind / / --dev-bind /dev /dev --bind /proc /proc bwrap --ro-bind / / true 2>"$cache/bwrap.log"; then
    say "Flatpak makes namespaces inside namespaces, and may not do so here ($(head -1 "$cache/bwrap.log"))"
    die "allow user namespaces (kernel.unprivileged_userns_clone=1; on Ubuntu kernel.apparmor_restrict_unprivileged_userns=0), or do this outside a container; all other commands of flatpak/dev go without"
  fi
}

# enter_desk STEP ARG…: in the root of the desk
enter_desk ()
{
  local runtime=/run/user/$uid args=() variables=() display=() folder socket

  use_root desk trixie $desk_mb packages.desk
  ensure_root
  write_passwd
  mkdir -p "$desk/home"
  show_root
  args+=(--dev-bind /dev /dev --proc /proc --bind /proc /proc --bind /sys /sys --tmpfs /run --dir "$runtime" --chmod 0700 "$runtime"
    --ro-bind-try /etc/resolv.conf /etc/resolv.conf --ro-bind "$cache/passwd" /etc/passwd --ro-bind "$cache/group" /etc/group
    --tmpfs /tmp --tmpfs /var/tmp --bind "$top" /home/src --bind "$cache" /home/cache --bind "$desk/home" "$inside_home")
  while IFS= read -r folder; do
    args+=(--bind "$folder" "$folder")
  done < <(list_visible_folders "$@")
  is_system_folder "$top" || args+=(--bind "$top" "$top")
  [ "$uid" != 0 ] || args+=(--cap-add ALL)
  # Only a person who looks at the program gets it on their own screen.
  if [ "${1:-}" = run ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    socket=${XDG_RUNTIME_DIR:-}/${WAYLAND_DISPLAY:-}
    [ ! -S "$socket" ] || { args+=(--ro-bind "$socket" "$runtime/${socket##*/}"); display+=("WAYLAND_DISPLAY=${socket##*/}"); }
    [ ! -d /tmp/.X11-unix ] || args+=(--ro-bind /tmp/.X11-unix /tmp/.X11-unix)
    [ -z "${XAUTHORITY:-}" ] || { args+=(--ro-bind-try "$XAUTHORITY" /tmp/.Xauthority); display+=(XAUTHORITY=/tmp/.Xauthority); }
    [ -z "${DISPLAY:-}" ] || display+=("DISPLAY=$DISPLAY")
  fi
  mapfile -t variables < <(list_variables desk "$runtime")
  # What somebody leaves running in there must not hold the locks of this call.
  (
    exec {desk_lock}>&- {root_lock}>&-
    exec bwrap "${args[@]}" --unshare-uts --unshare-ipc --die-with-parent --clearenv --chdir "$(inside_folder "$@")" \
      -- /usr/bin/env -i "${variables[@]}" "${display[@]}" PW_DESK=/home/cache/flatpak XDG_DATA_DIRS=$inside_home/.local/share/flatpak/exports/share:/usr/local/share:/usr/share dbus-run-session --dbus-daemon=/home/src/flatpak/quiet-dbus-daemon -- /home/src/flatpak/dev flatpak "$@"
  )
}

enter_flatpak ()
{
  local builds=

  case ${PW_RUNTIME:-auto} in
    auto|real|standin) ;;
    *) die "PW_RUNTIME is real or standin, not $PW_RUNTIME" ;;
  esac
  case ${1:-build} in
    build|test) builds=1 ;;
  esac
  . "$here/root.sh"
  if [ "${PW_ENV:-auto}" != root ] && [ "${PW_RUNTIME:-auto}" != standin ] && machine_has_flatpak && { machine_has_runtime || reaches_flathub; }; then
    [ -z "$builds" ] || ensure_room $((build_mb + $(machine_has_runtime && echo 0 || echo $runtime_mb)))
    PW_RUNTIME=real PW_INSIDE=host PW_SRC=$top PW_HOME=$cache/home PW_DESK=$desk exec "$here/dev" flatpak "$@"
  fi
  [ "${PW_ENV:-auto}" != host ] || die "this machine lacks flatpak, flatpak-builder, ostree or the runtime: that does not go with PW_ENV=host"

  use_root desk trixie $desk_mb packages.desk
  desk_root=$root
  ensure_tools
  ensure_namespaces
  mkdir -p "$desk"
  exec {desk_lock}>"$desk/lock"
  flock -n "$desk_lock" || { say "another dev is at the desk: waiting for it"; flock "$desk_lock"; }
  if [ -n "$builds" ]; then
    choose_standin
    if [ "${PW_RUNTIME:-auto}" != standin ] && { desk_has_runtime || reaches_flathub; }; then
      export PW_RUNTIME=real
    else
      export PW_RUNTIME=standin
    fi
    ensure_room "$(count_desk_mb)"
    [ "$PW_RUNTIME" = real ] || ensure_standin
  fi
  enter_desk "$@"
}
