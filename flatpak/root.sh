# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by flatpak/dev: isolated Debian roots, each made once and read-only in use.

max_age_days=30
uid=$(id -u)
inside_home=/home/desk

# use_root NAME SUITE MB PACKAGES-FILE…: the root that the functions below speak of. It lies in $cache/NAME-KEY,
# where the key changes with the suite and the packages, and takes MB at most while it is made.
use_root ()
{
  root_name=$1 suite=$2 need_mb=$3
  shift 3
  packages=$(for list in "$@"; do sed 's/#.*//' "$here/$list"; done | xargs | tr ' ' ,)
  root=$cache/$root_name-$(printf '%s\n' v1 "$suite" "$packages" | sha256sum | cut -c1-12)
}

is_fresh ()
{
  [ -e "$root/.ready" ] && [ -z "$(find "$root/.ready" -mtime +$max_age_days)" ]
}

# The tools that make and enter a root: root installs them, an ordinary user is told the one line.
ensure_tools ()
{
  local tool want=() line

  for tool in mmdebstrap:mmdebstrap bwrap:bubblewrap flock:util-linux tar:tar; do
    command -v "${tool%%:*}" >/dev/null || want+=("${tool#*:}")
  done
  [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || want+=(debian-archive-keyring)
  if [ "$uid" != 0 ]; then
    command -v newuidmap >/dev/null || want+=(uidmap)
  fi

  line=
  if [ ${#want[@]} != 0 ]; then
    command -v apt-get >/dev/null || die "this needs ${want[*]}: install them with your package manager, then try again"
    if [ "$uid" = 0 ]; then
      say "installing on this machine: ${want[*]}"
      { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${want[@]}"; } >"$cache/apt.log" 2>&1 </dev/null \
        || { tail -5 "$cache/apt.log" >&2; die "could not install ${want[*]} (the whole story is in $cache/apt.log)$(guess_cause "$cache/apt.log")"; }
      return
    fi
    line="sudo apt-get install ${want[*]}"
  fi

  if [ "$uid" != 0 ] && ! is_fresh && ! { grep -qs -e "^$(id -un):" -e "^$uid:" /etc/subuid && grep -qs -e "^$(id -un):" -e "^$uid:" /etc/subgid; }; then
    line="${line:+$line && }sudo usermod --add-subuids 300000-365535 --add-subgids 300000-365535 $(id -un)"
  fi
  if [ -n "$line" ]; then
    say "an ordinary user needs this once, then try again:"
    printf '  %s\n' "$line" >&2
    exit 1
  fi
}

guess_cause ()
{
  if grep -qiE 'no space left|not enough free space' "$1"; then
    echo ": the disk is full"
  elif grep -qiE 'newuidmap|newgidmap|subuid|subgid|unshare|operation not permitted|cannot mount|permission denied' "$1" && ! grep -qiE 'failed to fetch|could not resolve' "$1"; then
    echo ": no privileges for it here"
  elif grep -qiE 'resolv|could not connect|unable to connect|connection|failed to fetch|timed out|no such file|does not have a release file|unable to locate|invalid mirror' "$1"; then
    echo ": the Debian mirror was not reached; is there a network? PW_MIRROR=URL names another mirror"
  fi
}

free_mb () { df -Pm "$1" | awk 'NR == 2 { print $4 }'; }

# Removes roots that are too old or have another package list, but for those that somebody is inside.
remove_old ()
{
  local old

  for old in "$cache/$root_name"-*; do
    if [ -d "$old" ] && [ "$old" != "$root" ] && flock -n "${old%.aged.*}.lock" rm -rf "$old" && [ "${old%.aged.*}" != "$root" ]; then
      rm -f "$old.lock"
    fi
  done
}

make_root ()
{
  local mode=root flat= scratch=$cache log=$cache/$root_name.log started=$SECONDS
  local options=(--variant=apt --include="$packages"
    --aptopt='Acquire::Check-Valid-Until "false"' --aptopt='Acquire::Retries "3"' --dpkgopt=force-unsafe-io
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*'
    --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-include=/usr/share/locale/nl*'
    --dpkgopt='path-include=/usr/share/locale/locale.alias'
    --customize-hook='for l in nl_BE nl_NL en_US; do chroot "$1" localedef -i $l -f UTF-8 $l.UTF-8; done')

  if [ "$uid" != 0 ]; then
    # The tree under construction belongs to sub-users, who must be able to walk to it; the result is ours.
    mode=unshare flat=--no-same-owner scratch=/var/tmp
    [ -w /var/tmp ] && [ "$(free_mb /var/tmp)" -ge $need_mb ] || scratch=/tmp
  fi
  for place in "$cache" "$scratch"; do
    [ "$(free_mb "$place")" -ge $need_mb ] || die "no room: $place has $(free_mb "$place") MB free and $need_mb MB are needed (PW_CACHE=DIR for another place)"
  done

  say "making a Debian root ($suite) in $root: up to $need_mb MB, some minutes"
  rm -rf "$root.part" "$cache"/mmdebstrap.*
  mkdir -p "$root.part"
  if ! TMPDIR=$scratch mmdebstrap --mode=$mode "${options[@]}" $suite - ${PW_MIRROR:+"$PW_MIRROR"} 2> >(tee "$log" | sed -u 's/^/dev:   /' >&2) </dev/null \
       | tar -x -C "$root.part" --exclude='./dev/*' $flat 2>>"$log.tar"; then
    cat "$log.tar" >>"$log" 2>/dev/null || true
    rm -rf "$root.part" "$log.tar"
    say "the root could not be made$(guess_cause "$log") (the whole story is in $log)"
    return 1
  fi
  rm -f "$log.tar"
  touch "$root.part/.ready"

  # An aged root gives way to the new one, under another name for who is still inside.
  if [ -e "$root" ]; then
    mv "$root" "$root.aged.$$"
  fi
  mv "$root.part" "$root"
  remove_old
  say "the root is ready after $((SECONDS - started)) s"
}

ensure_root ()
{
  ensure_tools
  if ! is_fresh; then
    exec 9>"$cache/lock"
    if ! flock -n 9; then
      say "another dev is making a root: waiting for it"
      flock 9
    fi
    if ! is_fresh; then
      if [ -e "$root/.ready" ]; then
        say "the root is older than $max_age_days days: making a new one"
        make_root || say "going on with the old root"
      else
        make_root || exit 1
      fi
    fi
    exec 9>&-
  fi
  # Held for as long as the commands inside run: nobody removes a root under our feet.
  exec {root_lock}>"$root.lock"
  flock -s "$root_lock"
}

# What of the caller must be seen inside, one folder a line: the current folder, and the folders of files among the arguments.
list_caller_folders ()
{
  local arg folder

  [ "$verb" = test ] || [ "$verb" = words ] || [ "$verb" = peers ] || printf '%s\n' "$caller"
  [ -z "${XDG_DATA_HOME:-}" ] || { mkdir -p "$XDG_DATA_HOME" && realpath "$XDG_DATA_HOME"; }
  for arg in "$@"; do
    arg=${arg#--*=}
    case $arg in
      */*) ;;
      *) continue ;;
    esac
    folder=$(realpath -m -- "$arg" 2>/dev/null) || continue
    [ -d "$folder" ] || folder=${folder%/*}
    if [ -n "$folder" ] && [ -d "$folder" ]; then
      printf '%s\n' "$folder"
    fi
  done
}

# The system's own folders come from the root, never from the caller.
is_system_folder ()
{
  case $1 in
    /|/bin|/bin/*|/boot|/boot/*|/dev|/dev/*|/etc|/etc/*|/lib*|/proc|/proc/*|/run|/sbin|/sbin/*|/sys|/sys/*|/usr|/usr/*|/var|/var/*) true ;;
    *) false ;;
  esac
}

# A virtual screen leaves traces in /tmp when it is killed, and tests are none of its business.
has_own_tmp ()
{
  case $verb in
    test|words|screenshot|peers|flatpak) true ;;
    run) [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] ;;
    *) false ;;
  esac
}

# Folders of the caller to show inside, outer ones first. The source is there already.
list_visible_folders ()
{
  list_caller_folders "$@" | sort -u | while IFS= read -r folder; do
    case $folder in
      /home/src|/home/src/*|"$top"|"$top"/*) continue ;;
      /tmp|/tmp/*) has_own_tmp || continue ;;
    esac
    is_system_folder "$folder" || printf '%s\n' "$folder"
  done
}

# Variables that go in: ours, the terminal's, and what meson and GTK read.
list_variables ()
{
  local name

  [ "$root_name" = root ] || printf '%s\n' "PW_ROOT=$root_name"
  printf '%s\n' "HOME=$inside_home" "PW_HOME=$inside_home" "PW_SRC=/home/src" "PW_INSIDE=$1" "PATH=/usr/local/bin:/usr/bin:/usr/sbin" "USER=$(id -un)" "XDG_RUNTIME_DIR=$2"
  for name in $(compgen -e); do
    case $name in
      PW_INSIDE|PW_ROOT|PW_ENV|PW_CACHE|PW_MIRROR|PW_HOME|PW_SRC) ;;
      PW_*|TERM|COLORTERM|COLUMNS|LINES|NO_COLOR|TZ|XDG_DATA_HOME|G_DEBUG|G_MESSAGES_DEBUG|GTK_*|GSK_*|GDK_*|ADW_*|MESON_TESTTHREADS|NINJA_STATUS)
        printf '%s\n' "$name=${!name}" ;;
    esac
  done
  if [ "$verb" = run ]; then
    for name in DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS; do
      [ -z "${!name:-}" ] || printf '%s\n' "$name=${!name}"
    done
  fi
}

# The user by name inside, also one that comes from a directory service: D-Bus refuses an unknown one.
write_passwd ()
{
  { cat "$root/etc/passwd"; grep -q "^[^:]*:[^:]*:$uid:" "$root/etc/passwd" || printf '%s:x:%s:%s::%s:/bin/bash\n' "$(id -un)" "$uid" "$(id -g)" "$inside_home"; } >"$cache/passwd.$$"
  { cat "$root/etc/group"; grep -q "^[^:]*:[^:]*:$(id -g):" "$root/etc/group" || printf '%s:x:%s:\n' "$(id -gn)" "$(id -g)"; } >"$cache/group.$$"
  mv "$cache/passwd.$$" "$cache/passwd"
  mv "$cache/group.$$" "$cache/group"
}

# Where to start inside: where the caller is, as far as that can be shown.
inside_folder ()
{
  case $verb:$caller in
    test:*|words:*|peers:*) echo /home/src ;;
    *:"$top"|*:"$top"/*) is_system_folder "$top" && echo "/home/src${caller#"$top"}" || echo "$caller" ;;
    *:/tmp|*:/tmp/*) echo "$caller" ;;
    *) is_system_folder "$caller" && { say "$caller cannot be shown inside: going on in the source folder"; echo /home/src; } || echo "$caller" ;;
  esac
}

# What bwrap must be told to show the root, in args.
show_root ()
{
  local entry name

  args=(--tmpfs /)
  for entry in "$root"/*; do
    name=${entry##*/}
    if [ -L "$entry" ]; then
      args+=(--symlink "$(readlink "$entry")" "/$name")
    else
      case $name in
        bin|etc|lib*|sbin|usr|var) args+=(--ro-bind "$entry" "/$name") ;;
      esac
    fi
  done
}

enter_by_bwrap ()
{
  local folder runtime=/run/user/$uid variables=() args=()

  show_root
  args+=(--dev /dev --proc /proc --tmpfs /run --dir "$runtime" --chmod 0700 "$runtime"
    --ro-bind "$cache/passwd" /etc/passwd --ro-bind "$cache/group" /etc/group)
  if has_own_tmp; then
    args+=(--tmpfs /tmp)
  else
    args+=(--bind /tmp /tmp)
  fi
  # Outer folders before the ones inside them: list_visible_folders is sorted.
  while IFS= read -r folder; do
    args+=(--bind "$folder" "$folder")
  done < <(list_visible_folders "$@")
  is_system_folder "$top" || args+=(--bind "$top" "$top")
  args+=(--bind "$top" /home/src --bind "$cache/home" "$inside_home")
  # Plans and networks of other programs, which some tests read when they are at hand.
  [ ! -d "$top/../shared" ] || args+=(--ro-bind "$top/../shared" /home/shared)
  if [ "$verb" = run ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    args+=(--dev-bind-try /dev/dri /dev/dri)
    [ -z "${XAUTHORITY:-}" ] || args+=(--ro-bind-try "$XAUTHORITY" "$XAUTHORITY")
    [ -z "${XDG_RUNTIME_DIR:-}" ] || { runtime=$XDG_RUNTIME_DIR; args+=(--bind-try "$runtime" "$runtime"); }
  fi
  mapfile -t variables < <(list_variables root "$runtime")
  exec bwrap "${args[@]}" --unshare-pid --unshare-uts --unshare-ipc --die-with-parent --clearenv \
    --chdir "$(inside_folder "$@")" -- /usr/bin/env -i "${variables[@]}" /home/src/flatpak/dev "$verb" "$@"
}

enter_root ()
{
  shift
  write_passwd
  if bwrap --ro-bind "$root" / --dev /dev --proc /proc --tmpfs /tmp --unshare-pid --unshare-uts --unshare-ipc true 2>"$cache/bwrap.log"; then
    enter_by_bwrap "$@"
  elif [ "$uid" = 0 ]; then
    [ -n "${PW_MOUNTS:-}" ] || say "no namespaces here ($(head -1 "$cache/bwrap.log")): using chroot"
    . "$here/chroot.sh"
    enter_by_chroot "$@"
  else
    say "bubblewrap may not make namespaces here ($(head -1 "$cache/bwrap.log"))"
    die "allow user namespaces (kernel.unprivileged_userns_clone=1; on Ubuntu kernel.apparmor_restrict_unprivileged_userns=0), or run this as root"
  fi
}
