# A daemon, a scheduler or a worker. Build: docker build -t monitor .   Run: see docker-compose.yml
FROM python:3.11-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv /opt/monitor
WORKDIR /src
# The dependencies first: they change less often than the program.
COPY requirements.txt requirements-postgres.txt ./
RUN /opt/monitor/bin/pip install --require-hashes -r requirements.txt -r requirements-postgres.txt
COPY pyproject.toml README.md LICENSE ./
COPY monitor ./monitor
RUN /opt/monitor/bin/pip install --no-deps --no-build-isolation .

FROM python:3.11-slim
RUN useradd --system --uid 10001 --user-group --no-create-home monitor \
 && install -d -o monitor -g monitor /data /config
COPY --from=build /opt/monitor /opt/monitor
ENV PATH="/opt/monitor/bin:$PATH" \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    XDG_DATA_HOME=/data \
    XDG_CONFIG_HOME=/config
USER 10001:10001
WORKDIR /data
VOLUME /data
STOPSIGNAL SIGTERM
ENTRYPOINT ["monitor"]
CMD ["run"]
