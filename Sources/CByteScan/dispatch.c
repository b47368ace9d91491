// Which set of kernels this machine runs.
#include "CByteScan.h"

extern const nv_kernels nv_kernels_portable;
#if defined(__x86_64__)
extern const nv_kernels nv_kernels_sse2, nv_kernels_avx2, nv_kernels_avx512;
#elif defined(__aarch64__)
extern const nv_kernels nv_kernels_neon;
#endif

const nv_kernels *nv_active = &nv_kernels_portable;

const nv_kernels *nv_kernels_at(size_t index) {
  if (index == 0) return &nv_kernels_portable;
#if defined(__x86_64__)
  if (index == 1) return &nv_kernels_sse2;
  __builtin_cpu_init();
  if (index == 2 && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") &&
      __builtin_cpu_supports("pclmul")) {
    return &nv_kernels_avx2;
  }
  if (index == 3 && nv_kernels_at(2) != NULL && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi2")) {
    return &nv_kernels_avx512;
  }
#elif defined(__aarch64__)
  if (index == 1) return &nv_kernels_neon;
#endif
  return NULL;
}

// Before `main`, so that no thread ever sees the pointer change.
__attribute__((constructor)) static void choose(void) {
  const nv_kernels *set;
  for (size_t i = 0; (set = nv_kernels_at(i)) != NULL; i++) nv_active = set;
}
