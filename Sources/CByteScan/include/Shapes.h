// What a scanner remembers of the order in which objects had their members.
#ifndef SHAPES_H
#define SHAPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#pragma clang assume_nonnull begin

/// The longest text between two values that is remembered.
#define NV_GAP 48

/// The text from behind one value of an object to the next, `,"key":` as the log writes it, and what it leads to.
typedef struct {
  uint8_t text[NV_GAP];
  /// A bit for every byte of the text.
  uint64_t mask;
  uint32_t length;
  /// The trie's node for the key; negative for a key that nobody wants.
  int32_t child;
  /// The steps that came next the last time and before that; 0 for none.
  uint32_t next, other;
  /// The node in whose object the step was met, and the next step with the same hash; 0 for none.
  uint32_t node, sibling;
} nv_step;

/// Makes `text`, of at most NV_GAP bytes, the step's.
static inline void nv_step_set(nv_step *step, const uint8_t *text, size_t length) {
  memcpy(step->text, text, length);
  step->length = (uint32_t)length;
  step->mask = ((uint64_t)1 << length) - 1;
}

/// Whether `text` begins with the step's; reads NV_GAP bytes of it. One without a text matches everything.
static inline bool nv_step_matches(const nv_step *step, const uint8_t *text) {
#if defined(__SSE2__)
  uint64_t same = 0;
  for (int i = 0; i < NV_GAP; i += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)(text + i));
    __m128i equal = _mm_cmpeq_epi8(block, _mm_loadu_si128((const __m128i *)(step->text + i)));
    same |= (uint64_t)(unsigned)_mm_movemask_epi8(equal) << i;
  }
  return (~same & step->mask) == 0;
#else
  return memcmp(step->text, text, step->length) == 0;
#endif
}

#pragma clang assume_nonnull end

#endif
