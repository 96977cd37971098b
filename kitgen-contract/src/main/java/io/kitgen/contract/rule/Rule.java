package io.kitgen.contract.rule;

/** What breaks somebody. The names are stable: entries that accept a break use them. */
public enum Rule {
  SERVICE_RENAMED,
  INTERFACE_RENAMED,
  JSON_POLICY_CHANGED,
  /** A transport that was there is gone. */
  TRANSPORT_REMOVED,
  /** What a transport promised has changed; breaks name the transport and the fact instead. */
  TRANSPORT_CHANGED,

  OPERATION_REMOVED,
  OPERATION_RENAMED,
  /** From one response to a stream of them, say. */
  OPERATION_KIND_CHANGED,
  IDEMPOTENCE_LOST,
  /** Callers need a scope that they did not need before. */
  SCOPE_ADDED,
  /** The Java method has another name, or takes a context or no longer. */
  METHOD_CHANGED,

  PARAMETER_REMOVED,
  PARAMETER_RENAMED,
  PARAMETER_ADDED,
  PARAMETER_ADDED_REQUIRED,
  PARAMETER_MOVED,
  PARAMETER_NOW_REQUIRED,

  RESULT_REMOVED,
  RESULT_ADDED,
  /** It is a member of another name, or no member any longer, or one now. */
  RESULT_NAME_CHANGED,
  /** The member for business errors is gone, or has another name. */
  RESULT_ERROR_CHANGED,
  /** From a value to a stage of it, or back. */
  RESULT_STYLE_CHANGED,

  MEMBER_REMOVED,
  MEMBER_RENAMED,
  /** Java alone calls it something else. */
  MEMBER_RENAMED_IN_JAVA,
  MEMBER_ADDED,
  MEMBER_ADDED_REQUIRED,
  MEMBER_MOVED,
  MEMBER_NOW_REQUIRED,
  /** A response may now be without it. */
  MEMBER_NOW_LEFT_OUT,

  ALIAS_REMOVED,
  DEFAULT_CHANGED,
  FORMAT_CHANGED,
  TYPE_CHANGED,
  /** The wire is as it was; Java has another type. */
  JAVA_TYPE_CHANGED,
  /** A request with null is refused now. */
  NULL_REFUSED,
  /** A response may now have null. */
  NULL_RETURNED,

  ENUM_CONSTANT_REMOVED,
  ENUM_CONSTANT_ADDED,
  ENUM_TEXT_CHANGED,
  UNION_VARIANT_REMOVED,
  UNION_VARIANT_ADDED,
  UNION_DISCRIMINATOR_CHANGED,

  /** A field, or a constant, has another number on a wire of numbers. */
  FIELD_NUMBER_CHANGED,
  /** Something has the number of something else that is gone or renumbered. */
  FIELD_NUMBER_REUSED,
  /** The bytes of a field are read in another way. */
  FIELD_TYPE_CHANGED,

  ERROR_REMOVED,
  ERROR_RENAMED,
  ERROR_ADDED,
  ERROR_NOW_CHECKED,
  ERROR_TYPE_CHANGED,
  ERROR_CODE_CHANGED,
  ERROR_STATUS_CHANGED,
  ERROR_PROBLEM_TYPE_CHANGED
}
