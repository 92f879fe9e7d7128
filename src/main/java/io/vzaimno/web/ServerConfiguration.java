package io.vzaimno.web;

import io.vzaimno.files.TemporaryFiles;
import jakarta.servlet.MultipartConfigElement;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server does before and after our code. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    /**
     * Problems also for addresses that the server cannot read; and clients that ask whether they may send a large body
     * ({@code Expect: 100-continue}) are told once it is wanted, so that a refusal spares them the upload.
     */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat() {
        return tomcat -> {
            tomcat.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ErrorProblems()));
            tomcat.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    http.setContinueResponseTiming("onRead");
                }
            });
        };
    }

    /** Uploads go through the process's own folder: what a kill leaves there is deleted at the next start. */
    @Bean
    static MultipartConfigElement multipart(MultipartProperties properties, TemporaryFiles files) {
        properties.setLocation(files.folder().toString());
        return properties.createMultipartConfig();
    }
}
