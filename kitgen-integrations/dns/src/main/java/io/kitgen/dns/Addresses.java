package io.kitgen.dns;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * The addresses of a host: of IPv4 where it has any, else of IPv6, so that no host is there twice.
 *
 * @param ttl for how many seconds they hold
 */
record Addresses(List<InetAddress> all, long ttl) {

  static Addresses ask(Servers servers, Name name) throws IOException {
    Addresses found = of(servers.ask(name, Type.A).getSection(Section.ANSWER));
    if (found.all.isEmpty()) {
      found = of(servers.ask(name, Type.AAAA).getSection(Section.ANSWER));
    }
    if (found.all.isEmpty()) {
      throw new UnknownHostException(name.toString(true) + " has no address");
    }
    return found;
  }

  /** Those among {@code records}, whatever they belong to. */
  static Addresses of(Collection<Record> records) {
    List<ARecord> ipv4 = only(ARecord.class, records).toList();
    return ipv4.isEmpty()
        ? new Addresses(
            only(AAAARecord.class, records).map(AAAARecord::getAddress).toList(), ttl(records))
        : new Addresses(ipv4.stream().map(ARecord::getAddress).toList(), ttl(records));
  }

  private static <T> Stream<T> only(Class<T> type, Collection<Record> records) {
    return records.stream().filter(type::isInstance).map(type::cast);
  }

  static long ttl(Collection<? extends Record> records) {
    return records.stream().mapToLong(Record::getTTL).min().orElse(0);
  }
}
