# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by flatpak/root.sh: the way in for a root user without namespaces, as in many containers.

# Mounts are private where that is allowed, else undone at the end.
enter_by_chroot ()
{
  if [ -z "${PW_MOUNTS:-}" ]; then
    if unshare -m true 2>/dev/null; then
      PW_MOUNTS=private exec unshare -m --propagation private -- bash "$here/dev" "${root_options[@]}" "$verb" "$@"
    fi
    can_mount || { enter_by_copy "$@"; return; }
  fi

  local inside=$cache/inside.$$ folder status=0 variables=()

  mkdir -p "$inside"
  trap 'leave_chroot "$inside"' EXIT
  mount_inside "$inside" "$@"
  mapfile -t variables < <(list_variables chroot /run/user/0)
  run_in_chroot "$inside" "$(inside_folder "$@")" "${variables[@]}" -- "$verb" "$@" || status=$?
  exit $status
}

can_mount ()
{
  local probe=$cache/probe.$$

  mkdir -p "$probe"
  if mount -t tmpfs none "$probe" 2>/dev/null; then
    umount "$probe"
    rmdir "$probe"
  else
    rmdir "$probe"
    return 1
  fi
}

mount_inside ()
{
  local inside=$1 entry name folder

  shift
  mount -t tmpfs -o mode=755 none "$inside"
  for entry in "$root"/*; do
    name=${entry##*/}
    if [ -L "$entry" ]; then
      ln -s "$(readlink "$entry")" "$inside/$name"
    else
      case $name in
        bin|etc|lib*|sbin|usr|var)
          mkdir "$inside/$name"
          mount --bind "$entry" "$inside/$name"
          mount -o remount,bind,ro "$inside/$name" ;;
      esac
    fi
  done
  mkdir -p "$inside"/{dev,proc,run,tmp}
  mkdir -p -m 0700 "$inside/run/user/0"
  mount --rbind /dev "$inside/dev"
  mount --make-rslave "$inside/dev"
  mount -t proc proc "$inside/proc" 2>/dev/null || mount --rbind /proc "$inside/proc"
  if has_own_tmp; then
    chmod 1777 "$inside/tmp"
  else
    mount --bind /tmp "$inside/tmp"
  fi
  { list_visible_folders "$@"; is_system_folder "$top" || printf '%s\n' "$top"; } | while IFS= read -r folder; do
    mkdir -p "$inside$folder"
    mount --bind "$folder" "$inside$folder"
  done
  mkdir -p "$inside/home/src" "$inside$inside_home"
  mount --bind "$top" "$inside/home/src"
  mount --bind "$cache/home" "$inside$inside_home"
}

# run_in_chroot INSIDE FOLDER VARIABLE… -- VERB ARG…
run_in_chroot ()
{
  local inside=$1 folder=$2 variables=()

  shift 2
  while [ "$1" != -- ]; do
    variables+=("$1")
    shift
  done
  shift
  chroot "$inside" /usr/bin/env -i "${variables[@]}" /bin/sh -c 'cd "$1" && shift && exec /home/src/flatpak/dev "$@"' sh "$folder" "$@"
}

# With private mounts this is a formality: they go with the process.
leave_chroot ()
{
  umount -R -l "$1" 2>/dev/null || true
  rmdir "$1" 2>/dev/null || true
}

# Where nothing may be mounted, work is done on copies inside the root: the source, and the files named among the arguments.
# What is new or changed afterwards is copied back. Without /proc there is no AddressSanitizer: flatpak/inside.sh sees that and says so.
enter_by_copy ()
{
  local status=0 variables=() started=$cache/started.$$ node

  say "nothing can be mounted either: working on copies inside the root"
  exec 7>"$cache/copy.lock"
  flock 7
  mkdir -p "$root/home/src" "$root$inside_home" "$root/tmp" "$root/run/user/0" "$root/dev/shm"
  chmod 0700 "$root/run/user/0"
  for node in null:1:3 zero:1:5 full:1:7 random:1:8 urandom:1:9 tty:5:0; do
    [ -e "$root/dev/${node%%:*}" ] || mknod -m 666 "$root/dev/${node%%:*}" c $(echo "${node#*:}" | tr : ' ') 2>/dev/null || true
  done

  find "$root/home/src" -mindepth 1 -maxdepth 1 ! -name '_build*' -exec rm -rf {} +
  tar -C "$top" --exclude='./_build*' --exclude=./.git -cf - . | tar -C "$root/home/src" -xf -
  list_copied_files "$@" | while IFS= read -r file; do
    mkdir -p "$root${file%/*}"
    cp -p "$file" "$root$file"
  done
  list_copied_folders "$@" | while IFS= read -r folder; do mkdir -p "$root$folder"; done

  touch "$started"
  mapfile -t variables < <(list_variables copy /run/user/0)
  run_in_chroot "$root" "$(inside_folder "$@")" "${variables[@]}" -- "$verb" "$@" || status=$?

  copy_back "$root/home/src" "$top" "$started"
  list_copied_folders "$@" | while IFS= read -r folder; do
    copy_back "$root$folder" "$folder" "$started"
    [ "$folder" = /tmp ] || rm -rf "${root:?}$folder"
  done
  rm -f "$started"
  exit $status
}

list_copied_folders ()
{
  list_caller_folders "$@" | sort -u | while IFS= read -r folder; do
    case $folder in
      "$top"|"$top"/*) ;;
      *) is_system_folder "$folder" || printf '%s\n' "$folder" ;;
    esac
  done
}

list_copied_files ()
{
  local arg

  for arg in "$@"; do
    arg=${arg#--*=}
    if [ -f "$arg" ] && ! is_system_folder "$(realpath -- "$arg")"; then
      realpath -- "$arg"
    fi
  done
}

# Files that changed since, but for what the build made (its logs and pictures come along).
copy_back ()
{
  (cd "$1" && find . -xdev \( -path './_build*/*' ! -path './_build*/meson-logs/*' ! -name '*.png' \) -prune -o -type f -newer "$3" -print0 \
     | tar --null -T - -cf -) | tar -C "$2" -xf -
}
