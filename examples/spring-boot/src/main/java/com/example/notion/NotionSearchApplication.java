package com.example.notion;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class NotionSearchApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NotionSearchApplication.class, arguments);
    }
}
