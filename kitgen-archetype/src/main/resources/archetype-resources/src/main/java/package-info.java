/** Says hello. Nothing is null here unless it says so. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
