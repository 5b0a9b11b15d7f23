/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-function-block.h"

PW_DEFINE_ENTITY (PwFunctionBlock, pw_function_block, "function_block", PW_FUNCTION_BLOCK_FIELDS)
