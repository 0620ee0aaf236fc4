revoke execute on function remove_rehearsal from public
