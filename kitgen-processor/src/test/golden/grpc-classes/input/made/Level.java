package made;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** One of them stands for what nobody knows. */
public enum Level {
  LOW,
  HIGH,
  @JsonEnumDefaultValue
  OTHER
}
