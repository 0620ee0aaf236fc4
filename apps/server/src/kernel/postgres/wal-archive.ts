/** Names the archive folder to the shell that PostgreSQL starts, so that no character of a path needs quoting there. */
export const archiveVariable = 'BAUCU_WAL_ARCHIVE'

/**
 * Settings that keep finished WAL segments for `baucu backup`. Until a first backup makes the archive folder there is no
 * base they could be replayed on, so nothing is kept and nothing grows. A segment gets its name only when it is whole
 * and on the disk; one that is there already must be the same.
 */
export const walArchiving: Readonly<Record<string, string>> = {
  archive_mode: 'on',
  archive_command: [
    `a="$${archiveVariable}/%f"`,
    `if test ! -d "$${archiveVariable}"; then :`,
    'elif test -e "$a"; then cmp -s "%p" "$a"',
    `else cp "%p" "$a.part" && sync "$a.part" && mv "$a.part" "$a" && sync "$${archiveVariable}"; fi`,
  ].join('; '),
}
