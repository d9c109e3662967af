// Calls that glibc declares only under _GNU_SOURCE, which Swift's Glibc module does not define.
// Declared as their manual pages say, with plain types so that nothing clashes with Glibc's.

/// sched_getaffinity(2): writes one bit for each processor that the process may run on.
int sched_getaffinity(int process, unsigned long size, void *mask);

/// memfd_create(2): an open file without a name, in memory; flag 1 closes it on exec.
int memfd_create(const char *name, unsigned int flags);

/// pipe2(2): a pipe whose ends have the flags from the start, such as O_CLOEXEC.
int pipe2(int ends[2], int flags);
