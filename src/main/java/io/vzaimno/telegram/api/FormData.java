package io.vzaimno.telegram.api;

import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.utility.BotUtils;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/** Encodes requests as the Bot API expects them. */
final class FormData {

    private FormData() {}

    static RequestBody of(BaseRequest<?, ?> request) {
        return request.isMultipart() ? multipart(request) : plain(request);
    }

    private static RequestBody plain(BaseRequest<?, ?> request) {
        var form = new FormBody.Builder();
        request.getParameters().forEach((name, value) -> form.add(name, text(value)));
        return form.build();
    }

    private static RequestBody multipart(BaseRequest<?, ?> request) {
        var form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        request.getParameters().forEach((name, value) -> {
            if (value instanceof byte[] bytes) {
                var type = MediaType.parse(request.getContentType());
                form.addFormDataPart(name, request.getFileName(), RequestBody.create(bytes, type));
            } else {
                form.addFormDataPart(name, text(value));
            }
        });
        return form.build();
    }

    private static String text(Object value) {
        return switch (value) {
            case String text -> text;
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Enum<?> constant -> constant.name();
            default -> BotUtils.toJson(value);
        };
    }
}
