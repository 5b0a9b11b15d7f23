# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by flatpak/dev: where Flatpak runs. On this machine when it has Flatpak and the runtime, or can get it; else on
# a "desk": a Debian root with Flatpak and without compiler, with a stand-in for the runtime when that cannot be had.

runtime_branch=$(sed -n 's/.*"runtime-version": "\(.*\)".*/\1/p' "$here/$app_id.json")
desk=$cache/flatpak

# The room that every step takes at most, in MB: measured, and rounded up by a quarter.
desk_mb=1100 platform_mb=1000 sdk_mb=2400 export_mb=2300 build_mb=2200

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

ensure_room ()
{
  local need=$1

  [ "$(free_mb "$cache")" -ge "$need" ] \
    || die "no room: $cache has $(free_mb "$cache") MB free, and what is still to be made takes $need MB (PW_CACHE=DIR for another place)"
}

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
  [ ! -e "$desk/$standin/.ready" ] || return 0
  use_root platform forky $platform_mb packages.platform
  ensure_root
  use_root sdk forky $sdk_mb packages.platform packages.sdk
  ensure_root
  enter_desk standin "$platform_root" "$sdk_root" "$standin" || die "the stand-in for the runtime could not be made"
  # The runtimes hold all of it now.
  rm -rf "$platform_root" "$sdk_root"
}

# enter_desk STEP ARG…: in the root of the desk. Flatpak makes namespaces of its own, for which it needs the whole /proc.
enter_desk ()
{
  local runtime=/run/user/$uid args=() variables=() folder

  use_root desk trixie $desk_mb packages.desk
  ensure_root
  write_passwd
  if ! bwrap --ro-bind "$root" / --dev-bind /dev /dev --bind /proc /proc bwrap --ro-bind / / true 2>"$cache/bwrap.log"; then
    say "Flatpak makes namespaces inside namespaces, and may not do so here ($(head -1 "$cache/bwrap.log"))"
    die "allow user namespaces (kernel.unprivileged_userns_clone=1; on Ubuntu kernel.apparmor_restrict_unprivileged_userns=0), or do this outside a container; all other commands of flatpak/dev go without"
  fi
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
  if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    [ -z "${XAUTHORITY:-}" ] || args+=(--ro-bind-try "$XAUTHORITY" "$XAUTHORITY")
    [ ! -d /tmp/.X11-unix ] || args+=(--ro-bind /tmp/.X11-unix /tmp/.X11-unix)
    [ -z "${XDG_RUNTIME_DIR:-}" ] || { runtime=$XDG_RUNTIME_DIR; args+=(--bind-try "$runtime" "$runtime"); }
  fi
  mapfile -t variables < <(list_variables desk "$runtime")
  bwrap "${args[@]}" --unshare-uts --unshare-ipc --die-with-parent --clearenv --chdir "$(inside_folder "$@")" \
    -- /usr/bin/env -i "${variables[@]}" PW_DESK=/home/cache/flatpak XDG_DATA_DIRS=$inside_home/.local/share/flatpak/exports/share:/usr/local/share:/usr/share dbus-run-session --dbus-daemon=/home/src/flatpak/quiet-dbus-daemon -- /home/src/flatpak/dev flatpak "$@"
}

enter_flatpak ()
{
  if [ "${PW_ENV:-auto}" != root ] && machine_has_flatpak && { machine_has_runtime || reaches_flathub; }; then
    PW_INSIDE=host PW_SRC=$top PW_HOME=$cache/home PW_DESK=$desk exec "$here/dev" flatpak "$@"
  fi

  . "$here/root.sh"
  mkdir -p "$desk"
  exec {desk_lock}>"$desk/lock"
  flock -n "$desk_lock" || { say "another dev is at the desk: waiting for it"; flock "$desk_lock"; }
  choose_standin
  if ! desk_has_runtime && ! reaches_flathub; then
    [ -e "$desk/$standin/.ready" ] || say "the runtime org.gnome.Platform $runtime_branch is not here and Flathub was not reached: making a stand-in from Debian's packages"
    ensure_room $(( $([ -e "$desk/$standin/.ready" ] && echo 0 || echo $((platform_mb + sdk_mb + export_mb))) + build_mb ))
    ensure_standin
  fi
  enter_desk "$@"
}
