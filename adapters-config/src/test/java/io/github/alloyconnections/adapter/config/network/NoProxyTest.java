package io.github.alloyconnections.adapter.config.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoProxyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* | a.example.com",
                "example.com | example.com",
                "example.com | a.example.com",
                "EXAMPLE.com | A.Example.COM",
                ".example.com | a.b.example.com",
                ".example.com | example.com",
                "*.example.com | a.example.com",
                "example.com. | a.example.com",
                "example.com | a.example.com.",
                "other.test, .example.com | a.example.com",
                "other.test example.com | a.example.com",
                "example.com:443 | a.example.com",
                "https://example.com | a.example.com",
                "10.1.2.3 | 10.1.2.3",
                "10.1.2.3:443 | 10.1.2.3",
                "10.0.0.0/8 | 10.255.2.3",
                "10.1.2.0/23 | 10.1.3.255",
                "0.0.0.0/0 | 8.8.8.8",
                "2001:db8::/32 | [2001:db8:1::1]",
                "[2001:db8::1] | [2001:DB8:0::1]",
                "2001:db8::1 | [2001:db8::1]",
                "[2001:db8::1]:443 | [2001:db8::1]"
            })
    void a_host_that_is_listed_goes_directly(String list, String host) {
        assertThat(new NoProxy(list).holds(host, 443)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' , ,' | a.example.com",
                "example.com | notexample.com",
                "example.com | example.com.evil.test",
                "a.example.com | example.com",
                "example.com:8443 | a.example.com",
                "com.example | a.example.com",
                ". | a.example.com",
                "10.1.2.3 | 10.1.2.30",
                "10.0.0.0/8 | 11.0.0.1",
                "10.1.2.0/23 | 10.1.4.0",
                "10.0.0.0/33 | 10.0.0.0",
                "10.0.0.0/x | 10.0.0.0",
                "999.0.0.0/8 | 10.0.0.0",
                "10.0.0.0/8 | a.example.com",
                "2001:db8::/32 | 10.0.0.1",
                "2001:db8::/32 | [2001:db9::1]",
                "2.3 | 10.1.2.3"
            })
    void another_does_not(String list, String host) {
        assertThat(new NoProxy(list).holds(host, 443)).isFalse();
    }
}
