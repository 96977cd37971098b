/** A service over a transport of one's own, and over HTTP beside it. */
@NullMarked
package org.example.quotes;

import org.jspecify.annotations.NullMarked;
