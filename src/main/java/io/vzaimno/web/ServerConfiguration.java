package io.vzaimno.web;

import io.vzaimno.files.TemporaryFiles;
import jakarta.servlet.MultipartConfigElement;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the server around our code. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    /**
     * Also answers requests whose address the server cannot parse with problems. Clients that ask before they send a large
     * body ({@code Expect: 100-continue}) are told to continue when it is read, so that a rejection spares them the upload.
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

    /** Uploads are stored in the process's own folder: after a kill, it is deleted at the next start. */
    @Bean
    static MultipartConfigElement multipart(MultipartProperties properties, TemporaryFiles files) {
        properties.setLocation(files.folder().toString());
        return properties.createMultipartConfig();
    }
}
