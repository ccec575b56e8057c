"""The pages for readers, made on the server, without a script; `api.routes.page` and `api.routes.views` serve them."""
