package io.github.alloyconnections.benchmark;

/** What a JVM costs before a program does anything. */
final class HelloWorld {

    private HelloWorld() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
