#include "hello.h"

int main(void) {
    hello();
    hello();
    return 7;
}
