#include <gd.h>
#include <gdfontl.h>
#include <gdfontg.h>
