/** Which of many instances a call goes to. */
@NullMarked
package io.kitgen.client.balance;

import org.jspecify.annotations.NullMarked;
