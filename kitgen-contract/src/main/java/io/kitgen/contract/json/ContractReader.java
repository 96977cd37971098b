package io.kitgen.contract.json;

import io.kitgen.contract.Contract;
import io.kitgen.contract.ContractFormatException;
import io.kitgen.contract.ErrorContract;
import io.kitgen.contract.MemberContract;
import io.kitgen.contract.MemberContract.Access;
import io.kitgen.contract.OperationContract;
import io.kitgen.contract.PolicyContract;
import io.kitgen.contract.ResultContract;
import io.kitgen.contract.TransportFacts;
import io.kitgen.contract.TypeContract;
import io.kitgen.contract.TypeContract.CodedType;
import io.kitgen.contract.TypeContract.Constant;
import io.kitgen.contract.TypeContract.EnumType;
import io.kitgen.contract.TypeContract.ObjectType;
import io.kitgen.contract.TypeContract.UnionType;
import io.kitgen.contract.TypeContract.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads contracts. Members that it does not know are left alone: later versions may have more. */
public final class ContractReader {

  private ContractReader() {}

  /** The contract that {@code text} is. */
  public static Contract read(String text) throws ContractFormatException {
    Tree.Members contract = TreeParser.parse(text).asMembers();
    Tree format = contract.get("kitgen");
    if (format.asInt() != Contract.FORMAT) {
      throw new ContractFormatException(
          format.line(),
          "it has format "
              + format.asInt()
              + ", but this version of kitgen reads format "
              + Contract.FORMAT
              + ": use the version that wrote it, or write it anew");
    }
    return new Contract(
        contract.text("generator"),
        contract.text("service"),
        contract.text("interface"),
        contract.text("javadoc", ""),
        contract.map("json", Tree::asText),
        contract.map("transports", ContractReader::facts),
        Tree.each(contract.get("operations").asList(), ContractReader::operation),
        contract.map("types", ContractReader::type));
  }

  private static OperationContract operation(Tree tree) throws ContractFormatException {
    Tree.Members operation = tree.asMembers();
    return new OperationContract(
        operation.text("name"),
        operation.text("method"),
        operation.texts("parameterTypes"),
        operation.flag("context"),
        operation.text("kind", OperationContract.UNARY),
        operation.text("javadoc", ""),
        operation.flag("deprecated"),
        Tree.each(operation.list("parameters"), ContractReader::member),
        result(operation.get("result").asMembers()),
        Tree.each(operation.list("errors"), ContractReader::error),
        operation.flag("idempotent"),
        operation.flag("nonBlocking"),
        operation.optional("timeout"),
        PolicyContract.of(
            operation.map("policies", Tree::asText),
            operation.texts("scopes"),
            operation.optional("idempotencyKey")),
        operation.map("transports", ContractReader::facts));
  }

  private static ResultContract result(Tree.Members result) throws ContractFormatException {
    return new ResultContract(
        result.find("name").isPresent() ? Optional.of(member(result)) : Optional.empty(),
        result.flag("wrapped"),
        result.optional("error"),
        result.flag("stage"));
  }

  private static MemberContract member(Tree tree) throws ContractFormatException {
    Tree.Members member = tree.asMembers();
    String name = member.text("name");
    return new MemberContract(
        name,
        member.text("wire", name),
        member.texts("aliases"),
        member.text("type"),
        member.flag("required"),
        member.optional("default"),
        access(member),
        member.text("inclusion", MemberContract.ALWAYS),
        member.map("json", Tree::asText),
        member.flag("sensitive"),
        member.text("javadoc", ""));
  }

  private static Access access(Tree.Members member) throws ContractFormatException {
    String written = member.text("access", Access.READ_WRITE.name());
    Optional<Access> access =
        Stream.of(Access.values()).filter(value -> value.name().equals(written)).findFirst();
    if (access.isEmpty()) {
      throw member.get("access").expected("READ_WRITE, READ_ONLY, WRITE_ONLY or NONE");
    }
    return access.get();
  }

  private static ErrorContract error(Tree tree) throws ContractFormatException {
    Tree.Members error = tree.asMembers();
    return new ErrorContract(
        error.text("name"),
        error.text("type"),
        error.flag("checked"),
        error.text("code"),
        error.get("httpStatus").asInt(),
        error.text("problemType", ErrorContract.NO_TYPE),
        Tree.each(error.list("members"), ContractReader::member));
  }

  private static TransportFacts facts(Tree tree) throws ContractFormatException {
    Tree.Members facts = tree.asMembers();
    TreeMap<String, List<String>> values = new TreeMap<>();
    for (String name : facts.members().keySet()) {
      Tree value = facts.get(name);
      values.put(
          name, value instanceof Tree.Elements ? facts.texts(name) : List.of(value.asText()));
    }
    return new TransportFacts(values);
  }

  private static TypeContract type(Tree tree) throws ContractFormatException {
    Tree.Members type = tree.asMembers();
    if (type.find("object").isPresent()) {
      return new ObjectType(Tree.each(type.list("object"), ContractReader::member));
    }
    if (type.find("enum").isPresent()) {
      return new EnumType(
          Tree.each(type.list("enum"), ContractReader::constant), type.optional("jsonValue"));
    }
    if (type.find("union").isPresent()) {
      return new UnionType(type.text("discriminator"), type.map("union", Tree::asText));
    }
    if (type.find("value").isPresent()) {
      return new ValueType(member(type.get("value")));
    }
    if (type.find("codec").isPresent()) {
      return new CodedType(type.text("codec"));
    }
    throw tree.expected("a type with the member object, value, enum, union or codec");
  }

  private static Constant constant(Tree tree) throws ContractFormatException {
    Tree.Members constant = tree.asMembers();
    String name = constant.text("name");
    return new Constant(name, constant.text("text", name), constant.texts("aliases"));
  }
}
