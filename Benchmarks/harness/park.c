// For callgrind: the main thread of a Swift program parks in sigsuspend, which valgrind 3.19 does not survive. Sleeping
// forever does the same.
#include <signal.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
  (void)mask;
  for (;;) sleep(1000);
}
