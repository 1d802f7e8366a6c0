// Preloaded into a program, makes every flush of the disk take longer: LINKLINE_SYNC_MS milliseconds, 5 unless told.
//
//     LD_PRELOAD=slow-sync.so LINKLINE_SYNC_MS=5 linkline serve

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static void wait_long(void) {
    const char *text = getenv("LINKLINE_SYNC_MS");
    long milliseconds = text ? atol(text) : 5;
    struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000};
    nanosleep(&time, NULL);
}

int fdatasync(int descriptor) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    wait_long();
    return real(descriptor);
}

int fsync(int descriptor) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    wait_long();
    return real(descriptor);
}
