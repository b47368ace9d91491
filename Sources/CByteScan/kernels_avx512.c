// Sixty-four bytes in one register, whose comparisons are masks as they come, and that closes up bytes by itself.
#if defined(__x86_64__)
#include "CByteScan.h"

#include <immintrin.h>

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,bmi,bmi2,lzcnt,pclmul,popcnt"))), apply_to = function)

typedef __m512i nv_block;

static inline nv_block nv_load(const uint8_t *p) { return _mm512_loadu_si512(p); }

static inline uint64_t nv_equal(nv_block block, uint8_t byte) {
  return _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8((char)byte));
}

static inline uint64_t nv_equal_any_case(nv_block block, uint8_t byte) {
  return nv_equal(_mm512_or_si512(block, _mm512_set1_epi8(0x20)), byte);
}

static inline uint64_t nv_prefix_xor(uint64_t bits) {
  __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, (int64_t)bits), _mm_set1_epi8(-1), 0);
  return (uint64_t)_mm_cvtsi128_si64(product);
}

static inline size_t nv_keep(uint8_t *to, const uint8_t *p, uint64_t bits) {
  _mm512_storeu_si512(to, _mm512_maskz_compress_epi8(bits, nv_load(p)));
  return (size_t)__builtin_popcountll(bits);
}

#define NV_SET avx512
#include "kernels.inc"

#pragma clang attribute pop
#endif
