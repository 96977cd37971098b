package demo;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.NullMarked;

/** A value or what went wrong. */
@NullMarked
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
public sealed interface Result<T> {

  /** A value. */
  @JsonTypeName("ok")
  record Ok<T>(T value) implements Result<T> {}

  /** What went wrong. */
  @JsonTypeName("failed")
  enum Failed implements Result<Customer> {
    GONE,
    BUSY
  }
}
