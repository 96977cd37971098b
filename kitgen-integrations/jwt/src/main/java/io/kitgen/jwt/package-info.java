/** JSON web tokens, checked by Nimbus. */
@NullMarked
package io.kitgen.jwt;

import org.jspecify.annotations.NullMarked;
