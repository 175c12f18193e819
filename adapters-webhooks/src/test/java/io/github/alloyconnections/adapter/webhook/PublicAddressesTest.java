package io.github.alloyconnections.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.254",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.254",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.1",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1"
            })
    void what_is_not_everybodys_is_not_public(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> PublicAddresses.ofTheSystem().resolve(address))
                .isInstanceOf(PublicAddresses.NotPublicException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.0.1",
                "198.20.0.1",
                "198.51.99.1",
                "203.0.112.1",
                "223.255.255.254",
                "2606:4700::1111",
                "2001:4860:4860::8888",
                "2a00:1450::1"
            })
    void what_is_everybodys_is(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void of_a_name_that_leads_to_both_the_public_ones_are_left() throws UnknownHostException {
        PublicAddresses both = new PublicAddresses(naming("10.0.0.1", "8.8.8.8"));

        assertThat(both.resolve("both.example")).containsExactly(InetAddress.getByName("8.8.8.8"));
        assertThat(both.resolve("both.example", 443))
                .singleElement()
                .satisfies(place -> assertThat(place.getPort()).isEqualTo(443));
    }

    private static DnsResolver naming(String... addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                InetAddress[] found = new InetAddress[addresses.length];
                for (int place = 0; place < addresses.length; place++) {
                    found[place] = InetAddress.getByName(addresses[place]);
                }
                return found;
            }

            @Override
            public String resolveCanonicalHostname(String host) throws UnknownHostException {
                return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
            }
        };
    }

    @Test
    void the_names_of_this_machine_are_not_public() {
        for (String name : List.of("localhost", "127.1", "0x7f000001", "2130706433")) {
            assertThatThrownBy(() -> PublicAddresses.ofTheSystem().resolve(name))
                    .as(name)
                    .isInstanceOf(UnknownHostException.class);
        }
    }
}
