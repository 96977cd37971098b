package demo;

/** Not ClashesMessages.SumRequest. */
public record SumRequest(int a) {}
