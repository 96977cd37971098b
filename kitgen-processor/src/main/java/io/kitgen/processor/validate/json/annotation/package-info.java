/** Which of Jackson's annotations can stand where. */
@NullMarked
package io.kitgen.processor.validate.json.annotation;

import org.jspecify.annotations.NullMarked;
