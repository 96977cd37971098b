package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import io.kitgen.proto.ZigZag;

@KitService
@GrpcApi
public interface Shop {
  void move(@ZigZag long by);
}
