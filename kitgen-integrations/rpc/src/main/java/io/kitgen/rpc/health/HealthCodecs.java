package io.kitgen.rpc.health;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.rpc.health.HealthMessages.CheckRequest;
import io.kitgen.rpc.health.HealthMessages.CheckResponse;
import io.kitgen.rpc.health.HealthMessages.ListRequest;
import io.kitgen.rpc.health.HealthMessages.ListResponse;
import io.kitgen.rpc.plain.PlainCodec;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The codecs of the messages. */
final class HealthCodecs {

  static final ProtoCodec<CheckRequest> CHECK_REQUEST =
      new PlainCodec<>(
          in -> new CheckRequest(readText(in)),
          (request, out) -> PlainCodec.text(out, 1, request.service()));

  static final ProtoCodec<CheckResponse> CHECK_RESPONSE =
      new PlainCodec<>(HealthCodecs::readResponse, HealthCodecs::writeResponse);

  static final ProtoCodec<ListRequest> LIST_REQUEST =
      new PlainCodec<>(
          in -> {
            readText(in);
            return new ListRequest();
          },
          (request, out) -> {});

  private static final ProtoCodec<Map.Entry<String, CheckResponse>> ENTRY =
      new PlainCodec<>(HealthCodecs::readEntry, HealthCodecs::writeEntry);

  static final ProtoCodec<ListResponse> LIST_RESPONSE =
      new PlainCodec<>(HealthCodecs::readList, HealthCodecs::writeList);

  private HealthCodecs() {}

  /** The text of the field 1. */
  private static String readText(CodedInputStream in) throws IOException {
    String text = "";
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag == 10) {
        text = in.readStringRequireUtf8();
      } else {
        in.skipField(tag);
      }
    }
    return text;
  }

  private static CheckResponse readResponse(CodedInputStream in) throws IOException {
    int status = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag == 8) {
        status = in.readEnum();
      } else {
        in.skipField(tag);
      }
    }
    return new CheckResponse(ServingStatus.of(status));
  }

  private static void writeResponse(CheckResponse response, CodedOutputStream out)
      throws IOException {
    if (response.status() != ServingStatus.UNKNOWN) {
      out.writeEnum(1, response.status().number());
    }
  }

  private static Map.Entry<String, CheckResponse> readEntry(CodedInputStream in)
      throws IOException {
    String service = "";
    CheckResponse response = new CheckResponse(ServingStatus.UNKNOWN);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case 10 -> service = in.readStringRequireUtf8();
        case 18 -> response = readResponse(in.readBytes().newCodedInput());
        default -> in.skipField(tag);
      }
    }
    return Map.entry(service, response);
  }

  private static void writeEntry(Map.Entry<String, CheckResponse> entry, CodedOutputStream out)
      throws IOException {
    PlainCodec.text(out, 1, entry.getKey());
    out.writeByteArray(2, CHECK_RESPONSE.write(entry.getValue()));
  }

  private static ListResponse readList(CodedInputStream in) throws IOException {
    Map<String, ServingStatus> statuses = new TreeMap<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag == 10) {
        Map.Entry<String, CheckResponse> entry = readEntry(in.readBytes().newCodedInput());
        statuses.put(entry.getKey(), entry.getValue().status());
      } else {
        in.skipField(tag);
      }
    }
    return new ListResponse(statuses);
  }

  private static void writeList(ListResponse response, CodedOutputStream out) throws IOException {
    for (Map.Entry<String, ServingStatus> each : response.statuses().entrySet()) {
      out.writeByteArray(
          1, ENTRY.write(Map.entry(each.getKey(), new CheckResponse(each.getValue()))));
    }
  }
}
