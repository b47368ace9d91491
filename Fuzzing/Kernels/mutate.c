// Tells libFuzzer to begin anew now and then, with an input that it would hardly come to.
#include "inputs.h"

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed) {
  return seed % 4 == 0 ? made_input(data, max_size, seed) : LLVMFuzzerMutate(data, size, max_size);
}
