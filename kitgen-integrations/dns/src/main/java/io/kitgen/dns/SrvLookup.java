package io.kitgen.dns;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent.Found;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Asks for SRV records, and for the addresses of their targets where they are wanted. */
final class SrvLookup implements Lookup {

  private final Name service;
  private final boolean byAddress;
  private Map<String, Addresses> known = Map.of();

  SrvLookup(Name service, boolean byAddress) {
    this.service = service;
    this.byAddress = byAddress;
  }

  @Override
  public Answer ask(Servers servers) throws IOException {
    Message message = servers.ask(service, Type.SRV);
    List<SRVRecord> records =
        message.getSection(Section.ANSWER).stream()
            .filter(SRVRecord.class::isInstance)
            .map(SRVRecord.class::cast)
            // Of the same target the last one counts: that of the first priority.
            .sorted(Comparator.comparingInt(SRVRecord::getPriority).reversed())
            .toList();
    if (records.isEmpty()) {
      String why = message.getRcode() == Rcode.NXDOMAIN ? " does not exist" : " has no SRV record";
      throw new IOException(service.toString(true) + why);
    }
    long ttl = Addresses.ttl(records);
    if (records.stream().allMatch(each -> each.getTarget().equals(Name.root))) {
      return new Answer(new Found(List.of()), ttl);
    }
    Found named = Found.read(records, each -> instance(each, records));
    return byAddress
        ? resolved(named, message.getSection(Section.ADDITIONAL), servers, ttl)
        : new Answer(named, ttl);
  }

  private static Instance instance(SRVRecord srv, List<SRVRecord> all) {
    boolean weightless =
        all.stream().allMatch(o -> o.getPriority() != srv.getPriority() || o.getWeight() == 0);
    return Instance.of(srv.getTarget().toString(true), srv.getPort())
        .withPriority(srv.getPriority())
        .withWeight(weightless ? 1 : srv.getWeight());
  }

  private Answer resolved(Found named, List<Record> additional, Servers servers, long ttl)
      throws IOException {
    List<Instance> instances = new ArrayList<>();
    List<String> skipped = new ArrayList<>(named.skipped());
    Map<String, Addresses> found = new HashMap<>();
    long holds = ttl;
    for (Instance target : named.instances()) {
      try {
        Addresses addresses = found.get(target.host());
        if (addresses == null) {
          addresses = addresses(target.host(), additional, servers);
          found.put(target.host(), addresses);
        }
        holds = Math.min(holds, addresses.ttl());
        instances.addAll(at(target, addresses));
      } catch (UnknownHostException e) {
        skipped.add(String.valueOf(e.getMessage()));
      }
    }
    if (instances.isEmpty()) {
      throw new IOException("no target can be called: " + skipped.get(0));
    }
    known = found;
    return new Answer(new Found(instances, skipped), holds);
  }

  private Addresses addresses(String host, List<Record> additional, Servers servers)
      throws IOException {
    Name name = Name.fromString(host, Name.root);
    Addresses told =
        Addresses.of(additional.stream().filter(each -> each.getName().equals(name)).toList());
    if (!told.all().isEmpty()) {
      return told;
    }
    try {
      return Addresses.ask(servers, name);
    } catch (UnknownHostException e) {
      throw e;
    } catch (IOException e) {
      Addresses earlier = known.get(host);
      if (earlier == null) {
        throw new UnknownHostException(e.getMessage());
      }
      return earlier; // it has not moved for all we know
    }
  }

  private static List<Instance> at(Instance target, Addresses addresses) {
    double weight = target.weight() / addresses.all().size();
    return addresses.all().stream()
        .map(
            each ->
                Instance.of(each.getHostAddress(), target.port())
                    .withPriority(target.priority())
                    .withWeight(weight)
                    .withMetadata(Map.of(SrvInstances.TARGET, target.host())))
        .toList();
  }
}
