#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension FileDescriptor {
  /// Waits until nobody reads any more what is written to this pipe or socket; a file never ends
  /// that wait.
  package func waitUntilUnread() {
    var request = pollfd(fd: number, events: 0, revents: 0)
    while unsafe poll(&request, 1, -1) < 0, errno == EINTR {}
  }
}
