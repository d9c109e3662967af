// Loaded before the C library: ends the process with SIGKILL at the KILL_AT-th call that talks to
// the disk or the network, before the call or, with KILL_AFTER set, right after it.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls;

static void point(int is_after) {
  static long wanted = -1;
  static int wants_after;
  if (wanted < 0) {
    const char *at = getenv("KILL_AT");
    wants_after = getenv("KILL_AFTER") != NULL;
    wanted = at == NULL ? 0 : atol(at);
  }
  long number = is_after ? atomic_load(&calls) : atomic_fetch_add(&calls, 1) + 1;
  if (number == wanted && is_after == wants_after) kill(getpid(), SIGKILL);
}

#define WRAP(type, name, parameters, arguments)             \
  type name parameters {                                    \
    static type(*real) parameters;                          \
    if (real == NULL) real = dlsym(RTLD_NEXT, #name);       \
    point(0);                                               \
    type result = real arguments;                           \
    point(1);                                               \
    return result;                                          \
  }

WRAP(ssize_t, write, (int file, const void *bytes, size_t count), (file, bytes, count))
WRAP(ssize_t, pwrite, (int file, const void *bytes, size_t count, off_t at), (file, bytes, count, at))
WRAP(ssize_t, pwrite64, (int file, const void *bytes, size_t count, off64_t at), (file, bytes, count, at))
WRAP(ssize_t, send, (int socket, const void *bytes, size_t count, int flags), (socket, bytes, count, flags))
WRAP(ssize_t, recv, (int socket, void *bytes, size_t count, int flags), (socket, bytes, count, flags))
WRAP(int, connect, (int socket, const struct sockaddr *address, socklen_t length), (socket, address, length))
WRAP(int, fsync, (int file), (file))
WRAP(int, fdatasync, (int file), (file))
WRAP(int, link, (const char *from, const char *to), (from, to))
WRAP(int, rename, (const char *from, const char *to), (from, to))
WRAP(int, unlink, (const char *path), (path))
WRAP(int, ftruncate64, (int file, off64_t length), (file, length))
